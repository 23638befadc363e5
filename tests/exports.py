"""Every mart as the bytes that a reader gets, to compare two builds."""

import hashlib


def marts(connection):
    found = connection.sql(
        "select table_name from duckdb_tables() where schema_name = 'marts' order by 1"
    ).fetchall()
    return [name for (name,) in found]


def exports(connection, folder, ordering, columns=None):
    """Write every mart as CSV and return the hash of each file."""
    hashes = {}
    for mart in marts(connection):
        path = folder / f"{mart}.csv"
        chosen = (columns or {}).get(mart, "*")
        query = f"select {chosen} from marts.{mart} {ordering}"
        connection.sql(f"copy ({query}) to '{path}' (header)")
        hashes[mart] = hashlib.sha256(path.read_bytes()).hexdigest()
    return hashes
