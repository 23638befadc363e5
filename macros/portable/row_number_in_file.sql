{# The place of a row in its table, from 1, through all files, headers not counted. Of a
   table that is read on from the build before, the reader gives it. #}
{% macro row_number_in_file(table) -%}
    {{ return(
        'row_number_in_table' if is_read_on(table)
        else adapter.dispatch('row_number_in_file')()
    ) }}
{%- endmacro %}

{# DuckDB keeps the order of insertion when a window has no order. #}
{% macro duckdb__row_number_in_file() -%}
    cast(row_number() over () as bigint)
{%- endmacro %}

{% macro spark__row_number_in_file() -%}
    cast(row_number() over (order by monotonically_increasing_id()) as bigint)
{%- endmacro %}
