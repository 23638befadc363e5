{# A number as people write it: 200, 1,379, 0.99, 14.3 billion. #}
{% macro readable_number(expression) -%}
    case
        when abs({{ expression }}) >= 1e9
            then {{ short_number(expression ~ ' / 1e9') }} || ' billion'
        when abs({{ expression }}) >= 1e6
            then {{ short_number(expression ~ ' / 1e6') }} || ' million'
        when abs({{ expression }}) >= 1e3 then {{ grouped_number(expression, 0) }}
        else {{ short_number(expression) }}
    end
{%- endmacro %}

{# Two decimals at the most, none that are zero. #}
{% macro short_number(expression) -%}
    rtrim(rtrim({{ grouped_number(expression, 2) }}, '0'), '.')
{%- endmacro %}

{# An interval as people write it: the figure, its ends, or its one end. #}
{% macro readable_interval(low, best, high) -%}
    case
        when {{ low }} = {{ high }} then {{ readable_number(low) }}
        when {{ low }} is null then 'at most ' || {{ readable_number(high) }}
        when {{ high }} is null then 'at least ' || {{ readable_number(low) }}
        when {{ best }} is not null then 'about ' || {{ readable_number(best) }}
        else {{ readable_number(low) }} || ' to ' || {{ readable_number(high) }}
    end
{%- endmacro %}
