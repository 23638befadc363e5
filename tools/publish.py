"""Publish the working file in one step: a dbt-duckdb plugin, called by on-run-end."""

import os
import shutil
from pathlib import Path

import duckdb
from dbt.adapters.duckdb.plugins import BasePlugin

# Any DuckDB from 1.2 on opens it.
STORAGE_VERSION = "v1.2.0"
# The default of 256 KiB a block makes 40 MB of a hundred small tables.
BLOCK_SIZE = 16384
# What people query; the steps on the way to it stay in the working file.
PUBLIC_SCHEMA = "marts"
NEXT = "published_next"
# Of what a build may hold in memory: writing indexes takes room that is not counted.
MEMORY_SHARE = 2 / 3
# The day that a build is for, where every row of a table tells it.
STAMP = '"as_of_on"'


def keep_earlier(published: Path, count: int) -> None:
    """Keep the file that is about to be replaced, and of those kept the last `count`.

    `dossier_kept_1.duckdb` is the oldest; the highest number is the one before.
    Nothing is kept, and nothing that was kept is touched, where `count` is 0.
    """
    if count < 1 or not published.exists():
        return
    stem = f"{published.stem}_kept_"
    numbers = sorted(
        int(path.stem.removeprefix(stem))
        for path in published.parent.glob(f"{stem}*{published.suffix}")
        if path.stem.removeprefix(stem).isdecimal()
    )
    numbers.append(numbers[-1] + 1 if numbers else 1)

    def place(number: int) -> Path:
        return published.with_name(f"{stem}{number}{published.suffix}")

    os.link(published, place(numbers[-1]))
    for number in numbers[:-count]:
        place(number).unlink()


class Plugin(BasePlugin):
    """Hold the build's connection and copy its public schema out when asked to."""

    def update_connection_config(self, creds, config):
        """Make the working file's folder; dbt calls this just before it connects."""
        Path(creds.path).parent.mkdir(parents=True, exist_ok=True)

    def configure_connection(self, conn):
        """Keep the connection that holds the working file open."""
        self.connection = conn

    def store(self, target_config):
        """Copy the public schema beside the published file, then take its place.

        Readers see the old file or the new one, never a part. `keys` names the columns
        of each table's primary key. `slices` names, for a build that went on from the
        published one, the tables of which only a part was made: table to the condition
        that finds it. Raises whatever DuckDB or the file system raises, and then leaves
        the published file as it was.
        """
        published = Path(target_config.location.path).resolve()
        published.parent.mkdir(parents=True, exist_ok=True)
        for orphan in published.parent.glob(f".{published.name}.*.next*"):
            orphan.unlink(missing_ok=True)
        candidate = published.with_name(f".{published.name}.{os.getpid()}.next")
        database = target_config.relation.database
        slices, keys = (target_config.config[name] for name in ("slices", "keys"))
        cursor = self.connection.cursor()
        memory = cursor.execute("select current_setting('memory_limit')").fetchone()[0]
        try:
            cursor.execute(f"set memory_limit = '{share_of(memory)}'")
            if slices and is_as_left(cursor, published):
                shutil.copyfile(published, candidate)
                write_parts(cursor, database, candidate, slices)
            else:
                write_copy(cursor, database, candidate, keys)
            with candidate.open("rb") as written:
                os.fsync(written.fileno())
            keep_earlier(published, int(target_config.config["keep"]))
            candidate.replace(published)
            remember(cursor, published)
            cursor.execute(f"set memory_limit = '{memory}'")
        finally:
            cursor.close()
            candidate.unlink(missing_ok=True)


def share_of(memory: str) -> str:
    """Return the part that publishing may hold of a limit as DuckDB tells it."""
    number, unit = memory.split()
    return f"{float(number) * MEMORY_SHARE:.2f} {unit}"


def marks_of(published: Path) -> str:
    """Return by what a file is known again: another one in its place differs."""
    found = published.stat()
    return f"{found.st_ino} {found.st_size} {found.st_mtime_ns}"


def remember(cursor, published: Path) -> None:
    """Note in the working file which file it published last."""
    cursor.execute("create schema if not exists kept")
    cursor.execute("create or replace table kept.published (marks varchar)")
    cursor.execute("insert into kept.published values (?)", [marks_of(published)])


def is_as_left(cursor, published: Path) -> bool:
    """Whether the published file is the one that this working file published last."""
    noted = cursor.execute(
        "select count(*) from duckdb_tables()"
        " where schema_name = 'kept' and table_name = 'published'"
    ).fetchone()[0]
    if not noted or not published.is_file():
        return False
    marks = cursor.execute("select marks from kept.published").fetchone()
    return marks == (marks_of(published),)


def write_parts(cursor, database: str, candidate: Path, slices: dict) -> None:
    """Bring a copy of the published file up to date: of `slices` only those parts.

    Of the tables that were made whole only the rows that differ are written. All that
    goes leaves before anything comes: a key that did both at once would clash with
    itself, and a step of its own for each table would write the file once for each.
    """
    quoted = str(candidate).replace("'", "''")
    # Beside the touched keys, in the database that the conditions speak of.
    cursor.execute(f"attach '{quoted}' as {NEXT}")
    coming = {}
    cursor.execute("begin")
    for table in tables_of(cursor):
        there = f'{NEXT}.{PUBLIC_SCHEMA}."{table}"'
        here = f'"{database}".{PUBLIC_SCHEMA}."{table}"'
        if table in slices:
            coming[there] = f"{here} where {slices[table]}"
            cursor.execute(f"delete from {there} where {slices[table]}")  # noqa: S608
        else:
            coming[there] = f'"came_{table}"'
            delete_differing(cursor, here, there, coming[there])
    cursor.execute("commit")
    cursor.execute("begin")
    for there, rows in coming.items():
        insert(cursor, there, f"select * from {rows}")  # noqa: S608
    cursor.execute("commit")
    cursor.execute(f"detach {NEXT}")


def delete_differing(cursor, here: str, there: str, came: str) -> None:
    """Delete the rows that are here no more; keep those that come as a table `came`.

    All rows of a table differ from one another. A build that goes on from the one
    before is for a later day, which every row of some tables tells: the day is written
    first, or every row would differ.
    """
    columns = [
        f'"{name}"' for (name, *_) in cursor.execute(f"describe {there}").fetchall()
    ]
    if STAMP in columns:
        cursor.execute(
            f"update {there} set {STAMP} = day from"  # noqa: S608
            f" (select max({STAMP}) as day from {here})"
            f" where {STAMP} is distinct from day"
        )
    # Both before the deletion, of which the second would find the work.
    for name, these, those in (("went", there, here), (came, here, there)):
        cursor.execute(
            f"create or replace temp table {name} as"  # noqa: S608
            f" select * from {these} except select * from {those}"
        )
    same = " and ".join(
        f"kept.{name} is not distinct from went.{name}" for name in columns
    )
    cursor.execute(f"delete from {there} as kept using went where {same}")  # noqa: S608


def insert(cursor, there: str, rows: str) -> None:
    """Insert what a query gives; an error names the table whose key is not one."""
    try:
        cursor.execute(f"insert into {there} {rows}")
    except duckdb.ConstraintException as error:
        table = there.removeprefix(f"{NEXT}.")
        raise RuntimeError(f"NOT PUBLISHED: in {table}: {error}") from error


def tables_of(cursor) -> list[str]:
    """Return the tables of the file that is being written, in order."""
    found = cursor.execute(
        "select table_name from duckdb_tables()"
        " where database_name = ? order by table_name",
        [NEXT],
    )
    return [table for (table,) in found.fetchall()]


def write_copy(cursor, database: str, candidate: Path, keys: dict) -> None:
    """Write the public schema of `database` with its comments, `keys` and macros."""
    quoted = str(candidate).replace("'", "''")
    cursor.execute(
        f"attach '{quoted}' as {NEXT}"
        f" (storage_version '{STORAGE_VERSION}', block_size {BLOCK_SIZE})"
    )
    # Of everything the shape, which alone has comments and macros in it.
    cursor.execute(f'copy from database "{database}" to {NEXT} (schema)')
    schemas = cursor.execute(
        "select schema_name from duckdb_schemas()"
        " where database_name = ? and not internal and schema_name not in ('main', ?)",
        [NEXT, PUBLIC_SCHEMA],
    ).fetchall()
    for (schema,) in schemas:
        cursor.execute(f'drop schema {NEXT}."{schema}" cascade')
    for table in tables_of(cursor):
        there = f'{NEXT}.{PUBLIC_SCHEMA}."{table}"'
        columns = ", ".join(f'"{column}"' for column in keys[table])
        cursor.execute(f"alter table {there} add primary key ({columns})")
        insert(cursor, there, f'from "{database}".{PUBLIC_SCHEMA}."{table}"')
        # An index stays in memory until it is written.
        cursor.execute(f"checkpoint {NEXT}")
    cursor.execute(f"detach {NEXT}")
