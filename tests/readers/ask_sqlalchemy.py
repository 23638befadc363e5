"""Ask by SQLAlchemy, and tell what its inspector reflects of the schema `marts`."""

import sys
from importlib.metadata import version

from plain import tell
from sqlalchemy import create_engine, inspect

engine = create_engine(f"duckdb:///{sys.argv[1]}?access_mode=READ_ONLY")
inspector = inspect(engine)


def ask(query):
    """Send the text as it is: `text()` would look for parameters of its own in it."""
    with engine.connect() as connection:
        return [tuple(row) for row in connection.exec_driver_sql(query)]


tables = inspector.get_table_names(schema="marts")
tell(
    version("duckdb"),
    ask,
    reflected={
        "columns": [
            [table, column["name"]]
            for table in tables
            for column in inspector.get_columns(table, schema="marts")
        ],
        "comments": [
            [table, inspector.get_table_comment(table, schema="marts")["text"]]
            for table in tables
        ],
        "keys": [
            [table, column]
            for table in tables
            for column in inspector.get_pk_constraint(table, schema="marts")[
                "constrained_columns"
            ]
        ],
    },
)
