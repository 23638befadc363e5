{# A small number of the engine, rounded alike on both engines. Sums of decimals are the
   same in any order; sums of floating numbers are not, and the same input must give the
   same bytes. #}
{% macro to_points(expression, scale=6) -%}
    cast(
        round(cast({{ expression }} as double) * 1.00000000000001e0, {{ scale }})
        as decimal(18, {{ scale }})
    )
{%- endmacro %}
