{# A relation with one row per day from the first to the last, in a column `day_on`. #}
{% macro days_between(first_day, last_day, relation) -%}
    {{ return(adapter.dispatch('days_between')(first_day, last_day, relation)) }}
{%- endmacro %}

{% macro duckdb__days_between(first_day, last_day, relation) -%}
    select cast(unnest(generate_series({{ first_day }}, {{ last_day }}, interval 1 day)) as date)
        as day_on
    from {{ relation }}
{%- endmacro %}

{% macro spark__days_between(first_day, last_day, relation) -%}
    select explode(sequence({{ first_day }}, {{ last_day }}, interval 1 day)) as day_on
    from {{ relation }}
{%- endmacro %}
