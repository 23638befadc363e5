{# The place of a row in its file, from 1, the header not counted. #}
{% macro row_number_in_file() -%}
    {{ return(adapter.dispatch('row_number_in_file')()) }}
{%- endmacro %}

{# DuckDB keeps the order of insertion when a window has no order. #}
{% macro duckdb__row_number_in_file() -%}
    cast(row_number() over () as bigint)
{%- endmacro %}

{% macro spark__row_number_in_file() -%}
    cast(row_number() over (order by monotonically_increasing_id()) as bigint)
{%- endmacro %}
