"""Run one query on the published file, read-only, and print a Markdown table.

The query comes in the variable SQL, else on standard input.
"""

import os
import sys
from pathlib import Path

import duckdb
from summarise import published_file


def cell(value: object) -> str:
    """Return a value as one cell: nothing for null, no zeros that say nothing."""
    if value is None:
        return ""
    text = str(value)
    if "." in text and text.replace(".", "").replace("-", "").isdigit():
        text = text.rstrip("0").rstrip(".") if len(text.split(".")[1]) > 2 else text
    return text.replace("|", "\\|").replace("\n", " ")


def answer(path: Path, query: str) -> str:
    """Return what `query` gives on the file at `path` as a Markdown table.

    Tables of the schema `marts` need no prefix. Raises duckdb.Error on a bad query.
    """
    with duckdb.connect(str(path), read_only=True) as connection:
        connection.execute("set search_path = 'marts'")
        result = connection.execute(query)
        names = [column[0] for column in result.description]
        rows = result.fetchall()
    lines = ["| " + " | ".join(names) + " |", "|" + "---|" * len(names)]
    lines += ["| " + " | ".join(cell(value) for value in row) + " |" for row in rows]
    return "\n".join(lines)


if __name__ == "__main__":
    text = os.environ.get("SQL") or sys.stdin.read()
    print(answer(published_file(), text))
