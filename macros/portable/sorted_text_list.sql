{# Sorted, because an unsorted list makes two equal rows look different. #}
{% macro sorted_text_list(expression, separator=', ', keep_equals=false) -%}
    {{ return(
        adapter.dispatch('sorted_text_list')(expression, separator, keep_equals)
    ) }}
{%- endmacro %}

{# A list that is sorted once costs half of what an ordered string_agg does. #}
{% macro duckdb__sorted_text_list(expression, separator, keep_equals) -%}
    {%- set texts
        = 'list(' ~ expression ~ ') filter (where ' ~ expression ~ ' is not null)' -%}
    array_to_string(
        list_sort({{ texts if keep_equals else 'list_distinct(' ~ texts ~ ')' }}),
        '{{ separator }}'
    )
{%- endmacro %}

{% macro spark__sorted_text_list(expression, separator, keep_equals) -%}
    nullif(
        array_join(
            sort_array(collect_{{ 'list' if keep_equals else 'set' }}({{ expression }})),
            '{{ separator }}'
        ),
        ''
    )
{%- endmacro %}
