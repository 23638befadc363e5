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

{# The one figure that was stated, else what is known of its ends. #}
{% macro readable_best(low, best, high) -%}
    coalesce(
        {{ readable_number(best) }},
        {{ readable_interval(low, 'cast(null as integer)', high) }}
    )
{%- endmacro %}

{# A figure of a rule, from the columns of its role; percent stand with their sign and
   without the slack of their rounding. #}
{% macro readable_operand(role) -%}
    case
        when {{ role }}_per_one = 100
            then
                {{ readable_best(role ~ '_low', role ~ '_best', role ~ '_high') }}
                || ' %'
        else {{ readable_interval(role ~ '_low', role ~ '_best', role ~ '_high') }}
    end
{%- endmacro %}

{# An amount, and in dollars at our rate of the day where it is in another currency. #}
{% macro readable_amount(claims) -%}
    {{ readable_best(
        claims ~ '.value_low', claims ~ '.value_best', claims ~ '.value_high'
    ) }}
    || ' '
    || {{ claims }}.currency
    || coalesce(
        ' x '
        || cast({{ claims }}.usd_rate as {{ dbt.type_string() }})
        || ' ('
        || cast({{ claims }}.usd_rate_on as {{ dbt.type_string() }})
        || ') = '
        || {{ readable_best(
            claims ~ '.usd_low', claims ~ '.usd_best', claims ~ '.usd_high'
        ) }}
        || ' USD',
        ''
    )
{%- endmacro %}
