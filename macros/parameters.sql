{# The named numbers of the parameters seed as one row, a column each. #}
{% macro parameters(names) -%}
    select
        {%- for name in names %}
        max(case when parameter = '{{ name }}' then value end) as {{ name }}
        {{- ',' if not loop.last }}
        {%- endfor %}
    from {{ ref('stg_parameters') }}
{%- endmacro %}
