"""Ask by ADBC, with the driver that lies inside DuckDB's own package."""

import sys

import adbc_driver_duckdb
import adbc_driver_manager.dbapi
import duckdb
from plain import tell

connection = adbc_driver_manager.dbapi.connect(
    driver=adbc_driver_duckdb.driver_path(),
    entrypoint="duckdb_adbc_init",
    db_kwargs={"path": sys.argv[1], "access_mode": "READ_ONLY"},
)


def ask(query):
    """Run a query in a cursor of its own."""
    with connection.cursor() as cursor:
        cursor.execute(query)
        return cursor.fetchall()


(catalog,) = [
    catalog
    for catalog in connection.adbc_get_objects(db_schema_filter="marts")
    .read_all()
    .to_pylist()
    if catalog["catalog_db_schemas"]
]
(marts,) = catalog["catalog_db_schemas"]
tell(
    duckdb.__version__,
    ask,
    reflected={
        "columns": [
            [table["table_name"], column["column_name"]]
            for table in marts["db_schema_tables"]
            for column in table["table_columns"]
        ],
    },
)
