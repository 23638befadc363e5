"""Write the marts as CSV and Parquet, the claims as JSON-LD, and a manifest.

The same file gives the same bytes. What lies in the folder besides is left alone.
"""

import hashlib
import json
import shutil
import sys
from pathlib import Path
from tempfile import TemporaryDirectory

import duckdb
from claims_jsonld import write_claims
from defuse import defused, is_armed
from summarise import published_file

MANIFEST = "manifest.json"
# Excel takes a file without it for one of another encoding, and Chinese for noise.
BYTE_ORDER_MARK = b"\xef\xbb\xbf"


def export(path: Path, folder: Path) -> dict:
    """Write all of the published file at `path` to `folder`; return the manifest.

    All is written beside the folder first. A file of an earlier export that this one
    has not is removed. Raises duckdb.Error where `path` is no published file.
    """
    folder.parent.mkdir(parents=True, exist_ok=True)
    with (
        TemporaryDirectory(prefix=f".{folder.name}.", dir=folder.parent) as beside,
        duckdb.connect(str(path), read_only=True) as connection,
    ):
        # One thread, or rows and row groups may come in any order.
        connection.execute("set threads = 1")
        manifest = write_all(connection, Path(beside))
        move(Path(beside), folder, manifest)
    return manifest


def write_all(connection: duckdb.DuckDBPyConnection, folder: Path) -> dict:
    """Write every mart, the claims and the manifest; return the manifest."""
    tables = [
        write_mart(connection, folder, name, says)
        for name, says in connection.execute(
            "select table_name, comment from duckdb_tables()"
            " where schema_name = 'marts' order by table_name"
        ).fetchall()
    ]
    claims = folder / "claims.jsonld"
    write_claims(connection, claims)
    ((as_of_on,),) = connection.execute(
        "select cast(max(as_of_on) as varchar) from marts.intake_counts"
    ).fetchall()
    manifest = {
        "as_of_on": as_of_on,
        "written_by": f"DuckDB {duckdb.__version__}",
        "documents": [{"name": "claims", "files": [described(claims, folder)]}],
        "tables": tables,
    }
    text = json.dumps(manifest, ensure_ascii=False, indent=2)
    (folder / MANIFEST).write_text(text + "\n", encoding="utf-8")
    return manifest


def write_mart(
    connection: duckdb.DuckDBPyConnection, folder: Path, name: str, says: str
) -> dict:
    """Write one mart in both formats; return its part of the manifest."""
    columns = connection.execute(
        "select column_name, data_type, comment from duckdb_columns()"
        " where schema_name = 'marts' and table_name = ? order by column_index",
        [name],
    ).fetchall()
    texts = [column for column, kind, _ in columns if kind == "VARCHAR"]
    shown = ", ".join(
        f"{defused(column)} as {column}" if column in texts else column
        for column, _, _ in columns
    )
    armed = " + ".join(f"count(*) filter ({is_armed(text)})" for text in texts) or "0"
    ((rows, cells_defused),) = connection.execute(
        f"select count(*), {armed} from marts.{name}"  # noqa: S608
    ).fetchall()
    ordered = f"select * from marts.{name} order by all"  # noqa: S608
    csv_file = folder / "csv" / f"{name}.csv"
    parquet_file = folder / "parquet" / f"{name}.parquet"
    for file in (csv_file, parquet_file):
        file.parent.mkdir(exist_ok=True)
    copy(connection, ordered, parquet_file, "format parquet")
    plain = csv_file.with_suffix(".plain")
    copy(
        connection,
        f"with ordered as ({ordered}) select {shown} from ordered",  # noqa: S608
        plain,
        "format csv, header",
    )
    with plain.open("rb") as source, csv_file.open("wb") as target:
        target.write(BYTE_ORDER_MARK)
        shutil.copyfileobj(source, target)
    plain.unlink()
    return {
        "name": name,
        "description": says.strip(),
        "rows": rows,
        "cells_defused": cells_defused,
        "columns": [
            {"name": column, "type": kind.lower(), "description": told.strip()}
            for column, kind, told in columns
        ],
        "files": [described(csv_file, folder), described(parquet_file, folder)],
    }


def copy(
    connection: duckdb.DuckDBPyConnection, query: str, file: Path, options: str
) -> None:
    """Write what a query gives to a file."""
    quoted = str(file).replace("'", "''")
    connection.execute(f"copy ({query}) to '{quoted}' ({options})")


def described(file: Path, folder: Path) -> dict:
    """Return where a file lies, its size and its hash."""
    with file.open("rb") as opened:
        sha256 = hashlib.file_digest(opened, "sha256").hexdigest()
    return {
        "path": file.relative_to(folder).as_posix(),
        "bytes": file.stat().st_size,
        "sha256": sha256,
    }


def paths(manifest: dict) -> set[str]:
    """Return every path that a manifest names."""
    parts = manifest["tables"] + manifest["documents"]
    return {file["path"] for part in parts for file in part["files"]}


def move(written: Path, folder: Path, manifest: dict) -> None:
    """Put new files in the place of old ones, the manifest last."""
    old = folder / MANIFEST
    stale = set()
    if old.exists():
        stale = paths(json.loads(old.read_text(encoding="utf-8"))) - paths(manifest)
    for path in [*sorted(paths(manifest)), MANIFEST]:
        (folder / path).parent.mkdir(parents=True, exist_ok=True)
        (written / path).replace(folder / path)
    for path in stale:
        if (folder / path).resolve().is_relative_to(folder.resolve()):
            (folder / path).unlink(missing_ok=True)


if __name__ == "__main__":
    place = Path(sys.argv[1]).resolve()
    told = export(published_file(), place)
    rows = sum(table["rows"] for table in told["tables"])
    print(f"  {len(told['tables'])} tables, {rows:,} rows\n  {place}")
