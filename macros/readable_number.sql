{# A number as people write it: 200, 1,379, 0.99, 14.3 billion. #}
{% macro readable_number(expression) -%}
    case
        when abs({{ expression }}) >= 1000000000
            then {{ plain_number('cast(' ~ expression ~ ' as double) / 1000000000') }}
                || ' billion'
        when abs({{ expression }}) >= 1000000
            then {{ plain_number('cast(' ~ expression ~ ' as double) / 1000000') }}
                || ' million'
        when abs({{ expression }}) >= 1000
            then
                cast(
                    cast(floor(round({{ expression }}) / 1000) as integer)
                    as {{ dbt.type_string() }}
                )
                || ','
                || lpad(
                    cast(
                        cast(
                            round({{ expression }})
                            - floor(round({{ expression }}) / 1000) * 1000 as integer
                        ) as {{ dbt.type_string() }}
                    ),
                    3,
                    '0'
                )
        else {{ plain_number(expression) }}
    end
{%- endmacro %}

{# Two decimals at the most, none that are zero. #}
{% macro plain_number(expression) -%}
    rtrim(
        rtrim(
            cast({{ to_measure(expression, 2) }} as {{ dbt.type_string() }}), '0'
        ),
        '.'
    )
{%- endmacro %}

{# An interval as people write it: the figure, its ends, or its one end. #}
{% macro readable_interval(low, best, high) -%}
    case
        when {{ low }} = {{ high }} then {{ readable_number(low) }}
        when {{ low }} is null then 'at most ' || {{ readable_number(high) }}
        when {{ high }} is null then 'at least ' || {{ readable_number(low) }}
        when {{ best }} is not null
            then 'about ' || {{ readable_number(best) }}
        else {{ readable_number(low) }} || ' to ' || {{ readable_number(high) }}
    end
{%- endmacro %}
