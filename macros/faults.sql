{# What is wrong with a row, as `reason@column|reason@column`, '' when nothing is.
   checks: list of [reason, column, SQL condition that is true when it is wrong]. #}
{% macro faults(checks) -%}
    concat_ws(
        '|',
        {%- for reason, column, condition in checks %}
        case when {{ condition }} then '{{ reason }}@{{ column }}' end
        {{- ',' if not loop.last }}
        {%- endfor %}
    )
{%- endmacro %}

{# The checks of the dates that every append-only row carries; `rows` is its alias. #}
{% macro record_checks(rows) %}
    {{ return([
        ['unreadable_date', 'recorded_on',
            rows ~ '.recorded_on_text is not null and ' ~ rows ~ '.recorded_on is null'],
        ['unreadable_date', 'retracted_on',
            rows ~ '.retracted_on_text is not null and ' ~ rows
            ~ '.retracted_on is null'],
        ['end_before_start', 'retracted_on',
            rows ~ '.retracted_on < ' ~ rows ~ '.recorded_on'],
    ]) }}
{% endmacro %}
