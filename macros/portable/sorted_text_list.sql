{# Sorted, because an unsorted list makes two equal rows look different. #}
{% macro sorted_text_list(expression, separator=', ') -%}
    {{ return(adapter.dispatch('sorted_text_list')(expression, separator)) }}
{%- endmacro %}

{% macro duckdb__sorted_text_list(expression, separator) -%}
    string_agg(distinct {{ expression }}, '{{ separator }}' order by {{ expression }})
{%- endmacro %}

{% macro spark__sorted_text_list(expression, separator) -%}
    nullif(array_join(sort_array(collect_set({{ expression }})), '{{ separator }}'), '')
{%- endmacro %}
