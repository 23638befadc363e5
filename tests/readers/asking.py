"""The readers that can be installed from registries, and how each is asked."""

import json
import os
import shutil
import subprocess
import sys
from dataclasses import dataclass
from functools import cache
from pathlib import Path

import pytest
from reader_questions import QUESTIONS, WRITE

HERE = Path(__file__).parent
ENVIRONMENTS = HERE.parents[1] / "build" / "readers"
# What a Python program gets for text, decimals, date, flag, count and nothing.
PYTHON = ["str", "Decimal", "Decimal", "date", "bool", "int", "NoneType"]
# JSON keeps flags and nothing apart; numbers are compared as they are written.
JSON = ["str", "str", "str", "str", "bool", "str", "NoneType"]
CSV = ["str"] * 6 + ["NoneType"]
NODE = ["String", "DuckDBDecimalValue", "DuckDBDecimalValue", "DuckDBDateValue"]
NODE += ["Boolean", "BigInt", "null"]


@dataclass(frozen=True)
class Reader:
    """A program that opens the file: where it is installed and what it should say."""

    name: str
    environment: str
    script: str
    release: str
    types: list
    reflects: tuple = ()

    def __hash__(self):
        """Make readers keys of what they told."""
        return hash(self.name)

    @property
    def program(self):
        """The program that runs the script."""
        if self.environment == "own":
            return sys.executable
        if self.environment == "node":
            return shutil.which("node")
        return str(ENVIRONMENTS / self.environment / "bin" / "python")


# No wheel of DuckDB 1.2 is made for newer Pythons.
OLDEST = "1.2.2" if sys.version_info < (3, 14) else "1.4.5"
ALL = ("columns", "comments", "keys")
READERS = {
    "light": [
        Reader("duckdb-oldest", "oldest", "ask_duckdb.py", OLDEST, PYTHON),
        Reader("duckdb-1.4", "middle", "ask_duckdb.py", "1.4.", PYTHON),
        Reader("duckdb-1.5", "newest", "ask_duckdb.py", "1.5.", PYTHON),
        Reader("duckdb-2.0", "own", "ask_duckdb.py", "2.0.", PYTHON),
        Reader("duckdb-cli", "newest", "ask_cli.py", "1.5.", JSON),
        # It tells no keys, and so Superset knows none.
        Reader("duckdb-engine", "middle", "ask_sqlalchemy.py", "1.4.", PYTHON, ALL[:2]),
        Reader("duckdb-sqlalchemy", "newest", "ask_sqlalchemy.py", "1.5.", PYTHON, ALL),
        Reader("adbc", "newest", "ask_adbc.py", "1.5.", PYTHON, ALL[:1]),
    ],
    "heavy": [
        Reader("node-api", "node", "node/ask_node.mjs", "1.5.", NODE),
        Reader("hsql", "hsql", "ask_hsql.py", "2.0.", CSV),
        Reader("mcp", "mcp", "ask_mcp.py", "1.5.", JSON, ALL[:2]),
    ],
}
WEIGHT = os.environ.get("DOSSIER_READERS", "light")
CHOSEN = READERS[WEIGHT]


@cache
def told(reader, file):
    """Ask a reader everything once; fail where it is missing or stumbles."""
    ready = ENVIRONMENTS / reader.environment / ".ready"
    if reader.environment != "own" and not ready.exists():
        verb = {"light": "test", "heavy": "test-readers"}[WEIGHT]
        pytest.fail(f"{reader.name} is not installed: `make {verb}` installs it")
    outcome = subprocess.run(
        [reader.program, HERE / reader.script, file, ready.parent],
        input=json.dumps({"questions": QUESTIONS, "write": WRITE}),
        capture_output=True,
        text=True,
        check=False,
    )
    assert outcome.returncode == 0, outcome.stderr
    return json.loads(outcome.stdout)
