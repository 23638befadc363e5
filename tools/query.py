"""Run one query on the published file, read-only, and print what it gives."""

import sys

import duckdb
from summarise import published_file


def main() -> None:
    """Take the query from the first argument, else from standard input."""
    query = sys.argv[1] if len(sys.argv) > 1 else sys.stdin.read()
    with duckdb.connect(str(published_file()), read_only=True) as connection:
        connection.execute("use marts")
        connection.sql(query).show(max_rows=200, max_width=200)


if __name__ == "__main__":
    main()
