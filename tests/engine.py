"""Compiled models run over texts, with other relations in place of a corpus."""

import re

import duckdb
from hypothesis import settings

RELATION = re.compile(r'"\w+"\."\w+"\."(\w+)"')
# The same texts at every run, and no folder left behind.
settings.register_profile("repeatable", derandomize=True, database=None, deadline=None)
settings.load_profile("repeatable")


class Engine:
    """One connection that runs compiled models over texts instead of a corpus."""

    def __init__(self, build):
        """Keep the build whose models are run."""
        self.build = build
        self.connection = duckdb.connect()

    def model(self, name):
        """Return a model's SQL without its schemas, ready to be run here."""
        return RELATION.sub(r"\1", self.build.compiled(name))

    def relation(self, name, query, *parameters):
        """Make a relation that a model reads from."""
        self.connection.execute(
            f"create or replace temp table {name} as {query}", parameters
        ).fetchall()

    def rows(self, query):
        """Run a query and return its rows."""
        return self.connection.execute(query).fetchall()
