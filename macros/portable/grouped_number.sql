{# A number as text with commas between its thousands and this many decimals. #}
{% macro grouped_number(expression, decimals) -%}
    {{ return(adapter.dispatch('grouped_number')(expression, decimals)) }}
{%- endmacro %}

{% macro duckdb__grouped_number(expression, decimals) -%}
    format('{:,.{{ decimals }}f}', cast({{ expression }} as double))
{%- endmacro %}

{% macro spark__grouped_number(expression, decimals) -%}
    format_number(cast({{ expression }} as double), {{ decimals }})
{%- endmacro %}
