{# A computed number as the type of every measure. The nudge settles exact ties alike
   on both engines: without it one rounds 16.115 up and the other down. It is larger
   than the last decimal of a large number, which therefore keeps fewer. #}
{% macro to_measure(expression, scale=4) -%}
    {%- set number = 'cast(' ~ expression ~ ' as double) * 1.00000000000001e0' -%}
    cast(
        case
            when abs({{ expression }}) >= 1e9 then round({{ number }}, 0)
            {%- if scale > 2 %}
            when abs({{ expression }}) >= 1e5 then round({{ number }}, 2)
            {%- endif %}
            else round({{ number }}, {{ scale }})
        end as decimal(18, {{ scale }})
    )
{%- endmacro %}
