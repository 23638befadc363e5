{# Every match replaced: DuckDB replaces the first only, unless told. #}
{% macro regexp_replace_every(expression, pattern, replacement) -%}
    {{ return(adapter.dispatch('regexp_replace_every')(expression, pattern, replacement)) }}
{%- endmacro %}

{% macro duckdb__regexp_replace_every(expression, pattern, replacement) -%}
    regexp_replace({{ expression }}, '{{ pattern }}', '{{ replacement }}', 'g')
{%- endmacro %}

{% macro spark__regexp_replace_every(expression, pattern, replacement) -%}
    regexp_replace({{ expression }}, '{{ pattern }}', '{{ replacement }}')
{%- endmacro %}
