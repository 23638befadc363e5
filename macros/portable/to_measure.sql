{# A computed number as the type of every measure. The nudge settles exact ties alike
   on both engines: without it one rounds 16.115 up and the other down. #}
{% macro to_measure(expression, scale=4) -%}
    cast(
        round(cast({{ expression }} as double) * 1.00000000000001e0, {{ scale }})
        as decimal(18, {{ scale }})
    )
{%- endmacro %}
