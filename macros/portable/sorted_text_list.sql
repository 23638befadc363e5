{# Sorted, because an unsorted list makes two equal rows look different. #}
{% macro sorted_text_list(expression, separator=', ', keep_equals=false) -%}
    {{ return(
        adapter.dispatch('sorted_text_list')(expression, separator, keep_equals)
    ) }}
{%- endmacro %}

{% macro duckdb__sorted_text_list(expression, separator, keep_equals) -%}
    string_agg(
        {{ '' if keep_equals else 'distinct ' }}{{ expression }},
        '{{ separator }}' order by {{ expression }}
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
