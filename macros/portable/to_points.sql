{# A number of the engine with six decimals. Sums of decimals are the same in any order;
   sums of floating numbers are not, and the same input must give the same bytes. #}
{% macro to_points(expression) -%}
    cast(round(cast({{ expression }} as double) * 1.00000000000001e0, 6) as decimal(18, 6))
{%- endmacro %}
