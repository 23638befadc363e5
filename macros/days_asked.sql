{# The day that the variable `as_of` or `recorded_as_of` names, as text, '' where none
   is named. A wrong day stops dbt while it reads the project: nothing is built. #}
{% macro day_asked(variable) %}
    {%- set setting = 'DOSSIER_' ~ variable | upper -%}
    {%- set day = (var(variable) or env_var(setting, '')) | string | trim -%}
    {%- if day and not is_day(day) -%}
        {%- do exceptions.raise_compiler_error(
            "No day in " ~ variable ~ ": '" ~ day ~ "' is none between 1900-01-01 and"
            ~ " 2199-12-31. Write YYYY-MM-DD, such as 2025-09-30, or leave it empty"
            ~ " (it comes from the variable " ~ variable ~ " or from " ~ setting ~ ")."
        ) -%}
    {%- endif -%}
    {{ return(day) }}
{% endmacro %}

{# Whether a text is a day of the calendar, within the years that Dossier tells of. #}
{% macro is_day(text) %}
    {%- set written = modules.re.match(
        '(19|20|21)[0-9][0-9]-(0[1-9]|1[0-2])-[0-3][0-9]$', text
    ) -%}
    {%- if not written -%}
        {{ return(false) }}
    {%- endif -%}
    {%- set year, month, day = text.split('-') | map('int') -%}
    {#- No such date raises in Python, and what it says would be of no help. -#}
    {%- set next_month = modules.datetime.date(year + month // 12, month % 12 + 1, 1) -%}
    {%- set last_day = (next_month - modules.datetime.timedelta(days=1)).day -%}
    {{ return(1 <= day <= last_day) }}
{% endmacro %}

{# A day as a date; null where none is named, and then nothing lies after it. #}
{% macro day_or_null(day) -%}
    cast({{ "'" ~ day ~ "'" if day else 'null' }} as date)
{%- endmacro %}

{# The columns of a staged intake table as they stood on the day asked for: what was
   retracted later still stands. `table` is its name and its alias. #}
{% macro known_columns(table) -%}
    {%- set days = [day_asked('as_of'), day_asked('recorded_as_of')] | select -%}
    {%- set day = day_or_null(days | min) -%}
    {%- set intake = intake_tables()[table] -%}
    {%- set names = [] -%}
    {%- for column in intake.columns -%}
        {%- do names.append(column ~ '_text') if column in intake.typed -%}
        {%- do names.append(column) -%}
    {%- endfor -%}
    {%- for name in names %}
    {% if name in ['retracted_on', 'retracted_on_text'] -%}
        case
            when coalesce({{ table }}.retracted_on <= {{ day }}, true)
                then {{ table }}.{{ name }}
        end as {{ name }}
    {%- else -%}
        {{ table }}.{{ name }}
    {%- endif -%}
        {{ ',' if not loop.last }}
    {%- endfor -%}
{%- endmacro %}
