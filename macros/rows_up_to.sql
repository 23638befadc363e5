{# The whole numbers from 1 to `count`, one a row, in a column `position_number`. #}
{% macro rows_up_to(count) -%}
    {%- for number in range(1, count + 1) %}
    select {{ number }} as position_number
    {%- if not loop.last %}
    union all
    {%- endif %}
    {%- endfor %}
{%- endmacro %}
