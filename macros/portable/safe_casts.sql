{# A cast that gives null instead of an error, of text in one form only: left to
   themselves the engines read `12.5`, `2026` and `2026/03/05` differently. #}
{% macro safe_date(expression) -%}
    try_cast(
        nullif(
            regexp_extract({{ expression }}, '^([0-9]{4}-[0-9]{2}-[0-9]{2})$', 1), ''
        ) as date
    )
{%- endmacro %}

{# Up to 14 digits before the point and 4 after: the type of every measure. #}
{% macro safe_decimal(expression) -%}
    try_cast(
        nullif(
            regexp_extract({{ expression }}, '^(-?[0-9]+([.][0-9]+)?)$', 1), ''
        ) as decimal(18, 4)
    )
{%- endmacro %}

{% macro safe_boolean(expression) -%}
    case lower({{ expression }}) when 'true' then true when 'false' then false end
{%- endmacro %}
