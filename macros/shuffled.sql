{# The place of a key in one of many orders that look like chance and never change. #}
{% macro shuffled(key, order) -%}
    {#- Factors below this prime keep the product within a bigint. -#}
    {%- set prime = 2147483647 -%}
    ({{ key }} % {{ prime }} * {{ 48271 ** order % prime }}
        + {{ 69621 ** order % prime }}) % {{ prime }}
{%- endmacro %}
