{# A cell as text: outer blanks gone, an empty cell is null ("not said"). #}
{% macro clean_text(column_name) -%}
    nullif(trim({{ column_name }}), '')
{%- endmacro %}
