{# dbt-duckdb 1.11 loads a seed by position into the old table and guesses quotes: a
   re-ordered header then swaps columns and `'quoted'` loses its marks, silently. So
   the columns are named, nothing is guessed, and the table is always made anew. #}
{% macro duckdb__load_csv_rows(model, agate_table) %}
    {%- set statement -%}
        copy {{ this.render() }}
        ({{ get_seed_column_quoted_csv(model, agate_table.column_names) }})
        from '{{ adapter.get_seed_file_path(model) | replace("'", "''") }}'
        (
            format csv, header true, auto_detect false,
            delimiter '{{ config.get("delimiter", ",") }}', quote '"', escape '"',
            nullstr '', encoding 'utf-8', strict_mode true
        )
    {%- endset -%}
    {%- do adapter.add_query(statement, abridge_sql_log=True) -%}
    {{ return(statement) }}
{% endmacro %}

{% macro duckdb__reset_csv_table(model, full_refresh, old_relation, agate_table) %}
    {#- A bad file then rolls back to the old table. -#}
    {%- do adapter.ensure_transaction() -%}
    {{ adapter.drop_relation(old_relation) }}
    {{ return(create_csv_table(model, agate_table)) }}
{% endmacro %}
