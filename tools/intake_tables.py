"""Write what there is to say of a corpus's files as tables of the working file."""

import csv
from contextlib import ExitStack
from pathlib import Path

# As in seeds/intake, whose place these tables take.
TABLES = {
    "files": (
        "intake_table, file_name, path, packed, is_parquet, columns, content_sha256,"
        " first_row, row_count, is_read"
    ),
    "refused_lines": (
        "intake_table, file_name, row_number, line_number, reason, value_text"
    ),
    "file_places": "intake_table, file_name, first_row, row_offset, line_offset",
    "stale_rows": "first_row, last_row",
    "plan": "is_touched",
}


class TableWriters:
    """A CSV file for each table in a folder, open for as long as the `with` lasts."""

    def __init__(self, folder: Path):
        """Take the folder that the files are written to."""
        self.folder = folder
        self.opened = ExitStack()

    def __enter__(self):
        """Open every file and write its header."""
        self.writers = {}
        for name, header in TABLES.items():
            file = (self.folder / f"{name}.csv").open("w", newline="", encoding="utf-8")
            self.opened.enter_context(file)
            self.writers[name] = csv.writer(file, lineterminator="\n")
            self.write(name, header.split(", "))
        return self

    def __exit__(self, *failure):
        """Close every file."""
        self.opened.close()

    def write(self, table: str, *rows) -> None:
        """Write rows of one table."""
        self.writers[table].writerows(rows)


def load_tables(cursor, folder: Path) -> None:
    """Load what was written to a folder, in place of what was loaded before."""
    cursor.execute("create schema if not exists intake")
    for name, header in TABLES.items():
        path = str(folder / f"{name}.csv").replace("'", "''")
        columns = ", ".join(f"'{column}': 'varchar'" for column in header.split(", "))
        cursor.execute(
            f"create or replace table intake.{name} as"
            f" from read_csv('{path}', auto_detect = false, header = true,"
            f" columns = {{{columns}}}, delim = ',', quote = '\"', escape = '\"',"
            " nullstr = '')"
        )
