"""Write the folder of a new corpus: empty tables, and a page that explains each column.

python tools/new_corpus.py FOLDER
"""

import ast
import csv
import re
import sys
from pathlib import Path

import yaml

ROOT = Path(__file__).parents[1]
PAGE = """# A corpus for Dossier

Each table is a CSV file in UTF-8, the first line its header. Write a row per line, put
quotes around a cell that holds a comma, a quote (written twice) or a line end, and
leave empty what is not known. Build it, beside all others, from Dossier's folder:

    make build CORPUS={folder}

Columns in **bold** must be there; the others may be left out, and so may whole files.
A table may have more files, `claims_2025.csv` or `claims/any name.csv`, packed as
`.csv.gz` or `.csv.zst`, or as `.parquet`. Rows that are refused stand in the table
`rejected_rows` with their file, their line and how to mend them.

Start with a company, a source and a claim:

    companies.csv   acme, Acme, is_focus true
    sources.csv     gazette-1, source_kind report
    claims.csv      c1, gazette-1, a claim_type of {types}, subject acme

The vocabularies named below lie in `{vocabulary}`. A copy of one in this folder,
changed as you like, takes the place of ours; so does `metrics.csv`.
"""


def intake_tables() -> dict:
    """Return every intake table as the macro lists them."""
    text = (ROOT / "macros" / "intake_tables.sql").read_text(encoding="utf-8")
    return ast.literal_eval(re.search(r"return\((\{.*\})\)", text, re.DOTALL)[1])


def meanings() -> dict[str, dict[str, str]]:
    """Return what each column of each table means; '' is the table itself."""
    text = (ROOT / "seeds" / "_seeds.yml").read_text(encoding="utf-8")
    return {
        seed["name"]: {"": seed["description"].strip()}
        | {column["name"]: column["description"] for column in seed.get("columns", [])}
        for seed in yaml.safe_load(text)["seeds"]
    }


def page(folder: Path) -> str:
    """Return the page that explains the tables, in Markdown."""
    claim_types = ROOT / "seeds" / "vocabulary" / "claim_types.csv"
    with claim_types.open(newline="", encoding="utf-8") as opened:
        types = ", ".join(row["claim_type"] for row in list(csv.DictReader(opened))[:3])
    vocabulary = "seeds/vocabulary"
    parts = [PAGE.format(folder=folder, types=types, vocabulary=vocabulary)]
    for table, intake in templates().items():
        told = meanings()[table]
        parts.append(f"## {table}.csv\n\n{told['']}\n")
        for column in intake["columns"]:
            name = f"**{column}**" if column in intake["required"] else column
            parts.append(f"- {name}: {told[column]}")
        parts.append("")
    return "\n".join(parts)


def templates() -> dict:
    """Return the tables that a new corpus starts with.

    Where a table ships with Dossier an empty one would take its place.
    """
    return {
        table: intake
        for table, intake in intake_tables().items()
        if "ships" not in intake
    }


def write(folder: Path) -> None:
    """Write the tables and their page into a new folder.

    Raises FileExistsError where the folder is there and holds anything.
    """
    if folder.exists() and any(folder.iterdir()):
        raise FileExistsError(f"'{folder}' is there and not empty: name a new folder.")
    folder.mkdir(parents=True, exist_ok=True)
    for table, intake in templates().items():
        header = ",".join(intake["columns"])
        (folder / f"{table}.csv").write_text(f"{header}\n", encoding="utf-8")
    (folder / "README.md").write_text(page(folder), encoding="utf-8")


def main() -> None:
    """Write the folder that the command line names."""
    if len(sys.argv) != 2 or not sys.argv[1]:
        sys.exit("Name the folder: make new-corpus NAME=my-corpus")
    try:
        write(Path(sys.argv[1]))
    except OSError as failure:
        sys.exit(str(failure))
    print(
        f"{sys.argv[1]} is there: its README.md explains every column."
        f"\nBuild it: make build CORPUS={sys.argv[1]}"
    )


if __name__ == "__main__":
    main()
