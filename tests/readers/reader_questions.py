"""What every reader is asked, and what our own DuckDB answers.

Each query gives plain rows in a fixed order: they go through drivers, command lines and
JSON, and what these have in common is text.
"""

from plain import plain_rows

QUESTION = "scale-ai/layoff/full_time_employees/2025-07#people"
DATA = {
    "count": "select count(*) as row_count from marts.workforce_changes",
    # Arabic, simplified and traditional Chinese.
    "scripts": """
        select company_id, aliases from marts.dim_companies
        where company_id in ('google', 'meta-superintelligence-labs', 'scale-ai')
        order by company_id
    """,
    # Text, decimals of both widths, date, flag, count and nothing.
    "types": f"""
        select event_id, people_best, confidence, occurred_from, is_total,
            source_count, person
        from marts.workforce_changes where question_id = '{QUESTION}'
    """,
    # What may have happened in the second half of 2025; an open end overlaps.
    "interval": """
        select question_id, occurred_from, occurred_to from marts.workforce_changes
        where coalesce(occurred_from, date '0001-01-01') <= date '2025-12-31'
            and coalesce(occurred_to, date '9999-12-31') >= date '2025-07-01'
        order by question_id
    """,
    "macro": f"""
        select claim_id, role, speaker, log_odds, reason
        from marts.explain('{QUESTION}') order by claim_id
    """,
}
# The catalogs that drivers and tools ask, in the manner in which they ask them: JDBC
# reads the duckdb_ views, with names in single quotes and a flag compared with 'YES';
# ODBC and most others read information_schema.
CATALOG = {
    "schemas": r"""
        select catalog_name as 'TABLE_CATALOG', schema_name as 'TABLE_SCHEM'
        from information_schema.schemata where schema_name like 'marts' escape '\'
        order by "TABLE_CATALOG", "TABLE_SCHEM"
    """,
    "jdbc_tables": r"""
        select table_name as 'TABLE_NAME',
            case when temporary then 'LOCAL TEMPORARY' else 'TABLE' end as 'TABLE_TYPE',
            comment as 'REMARKS'
        from duckdb_tables()
        where schema_name like 'marts' escape '\' and table_name like '%' escape '\'
        order by "TABLE_NAME"
    """,
    "jdbc_columns": r"""
        select table_name as 'TABLE_NAME', column_name as 'COLUMN_NAME',
            regexp_replace(data_type, '\(.*\)', '') as 'DATA_TYPE',
            numeric_precision as 'COLUMN_SIZE', numeric_scale as 'DECIMAL_DIGITS',
            case when is_nullable = 'YES' then 1 else 0 end as 'NULLABLE',
            comment as 'REMARKS'
        from duckdb_columns() where schema_name like 'marts' escape '\'
        order by table_name, column_index
    """,
    "jdbc_keys": """
        with parts as (
            select table_name, unnest(constraint_column_names) as column_name
            from duckdb_constraints
            where constraint_type = 'PRIMARY KEY' and schema_name = 'marts'
        )
        select table_name as "TABLE_NAME", column_name as "COLUMN_NAME",
            cast(row_number() over (partition by table_name) as int) as "KEY_SEQ"
        from parts order by "TABLE_NAME", "KEY_SEQ"
    """,
    "odbc_tables": """
        select table_name as "TABLE_NAME", table_type as "TABLE_TYPE",
            table_comment as "REMARKS"
        from information_schema.tables where table_schema = 'marts'
        order by "TABLE_NAME"
    """,
    "odbc_columns": """
        select table_name as "TABLE_NAME", column_name as "COLUMN_NAME",
            data_type as "TYPE_NAME", numeric_precision as "COLUMN_SIZE",
            numeric_scale as "DECIMAL_DIGITS", is_nullable as "IS_NULLABLE",
            column_comment as "REMARKS"
        from information_schema.columns where table_schema = 'marts'
        order by "TABLE_NAME", ordinal_position
    """,
    "standard_keys": """
        select parts.table_name, parts.column_name
        from information_schema.key_column_usage as parts
        inner join information_schema.table_constraints as kinds
            on parts.constraint_name = kinds.constraint_name
            and parts.table_schema = kinds.table_schema
            and parts.table_name = kinds.table_name
        where kinds.constraint_type = 'PRIMARY KEY' and kinds.table_schema = 'marts'
        order by parts.table_name, parts.ordinal_position
    """,
}
QUESTIONS = {**DATA, **CATALOG}
# No reader may write, however politely it asks.
WRITE = "create table marts.mine as select 1 as one"


def own_answers(connection):
    """Answer every question with the DuckDB that wrote the file."""
    return {
        name: plain_rows(connection.execute(query).fetchall())
        for name, query in QUESTIONS.items()
    }
