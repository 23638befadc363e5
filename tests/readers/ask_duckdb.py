"""Ask by DuckDB's own Python package, whichever release this Python has."""

import sys

import duckdb
from plain import tell

connection = duckdb.connect(sys.argv[1], read_only=True)
tell(duckdb.__version__, lambda query: connection.execute(query).fetchall())
