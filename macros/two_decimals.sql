{# A measure as text with two decimals. #}
{% macro two_decimals(expression) -%}
    cast(cast({{ expression }} as decimal(18, 2)) as {{ dbt.type_string() }})
{%- endmacro %}
