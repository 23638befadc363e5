"""Map an example's data to a corpus, build it and tell what the marts then say.

`example.py NAME [EXTRACT]`: EXTRACT is a folder with more rows in the same files.
With WRITE=1 in the environment the results shown on the example's page are renewed.
"""

import os
import subprocess
import sys
from pathlib import Path

import duckdb
from page import EXAMPLE, filled

ROOT = Path(__file__).parents[1]
EXAMPLES = ROOT / "examples"


def map_to_corpus(name: str, corpus: Path, extract: Path | None = None) -> None:
    """Write the CSV files that the mapping of `name` makes of an extract."""
    folder = EXAMPLES / name
    extract = (extract or folder / "extract").resolve(strict=True)
    corpus.mkdir(parents=True, exist_ok=True)
    # A table that the mapping no longer makes must not stay behind.
    for old in corpus.glob("*.csv"):
        old.unlink()
    with duckdb.connect() as connection:
        connection.execute("set file_search_path = ?", [str(extract)])
        connection.execute((folder / "mapping.sql").read_text(encoding="utf-8"))
        tables = connection.execute(
            "select table_name from duckdb_tables() order by table_name"
        ).fetchall()
        for (table,) in tables:
            connection.table(table).write_csv(str(corpus / f"{table}.csv"))


def build(folder: Path) -> Path:
    """Build the corpus in `folder` and return the file that is published."""
    published = folder / "published" / "dossier.duckdb"
    subprocess.run(
        [
            Path(sys.executable).with_name("dbt"),
            *("--quiet", "build", "--exclude-resource-type", "unit_test"),
        ],
        cwd=ROOT,
        env={
            **os.environ,
            "DOSSIER_CORPUS": str(folder / "corpus"),
            "DOSSIER_BUILD": str(folder / "dossier.duckdb"),
            "DOSSIER_FILE": str(published),
        },
        check=True,
    )
    return published


def main(name: str, extract: str = "") -> None:
    """Map, build, and print or renew the page."""
    if not (EXAMPLES / name / "mapping.sql").exists():
        known = sorted(path.parent.name for path in EXAMPLES.glob("*/mapping.sql"))
        sys.exit(f"No example '{name}'; there are: {', '.join(known)}.")
    folder = ROOT / "build" / "examples" / name
    map_to_corpus(name, folder / "corpus", Path(extract) if extract else None)
    published = build(folder)
    page = EXAMPLES / name / "README.md"
    text = filled(page, published)
    if os.environ.get("WRITE"):
        page.write_text(text, encoding="utf-8")
    for _, query, table in EXAMPLE.findall(text):
        print(f"{query}\n{table}")
    print(published)


if __name__ == "__main__":
    main(*sys.argv[1:3])
