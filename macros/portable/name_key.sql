{# The key under which two spellings of a name are the same: composed Unicode, folded
   case, full-width letters as plain ones, one blank for any run of white space,
   without invisible marks. Letters of every script stay. #}
{% macro name_key(column_name) -%}
    {{ return(adapter.dispatch('name_key')(column_name)) }}
{%- endmacro %}

{% macro duckdb__name_key(column_name) -%}
    {#- Folding can bring two marks together that compose: once more, then. -#}
    nfc_normalize({{ folded_name('nfc_normalize(' ~ column_name ~ ')') }})
{%- endmacro %}

{# Spark has no Unicode normalisation of its own: names must arrive composed. #}
{% macro spark__name_key(column_name) -%}
    {{ folded_name(column_name) }}
{%- endmacro %}

{# Both engines share translate, so the lists of marks are written out here:
   white space of every kind to a blank, then invisible marks (soft hyphen, zero
   width, direction, byte order, Arabic tatweel) to nothing. #}
{% macro folded_name(expression) -%}
    {%- set wide = [] -%}
    {%- set plain = [] -%}
    {#- All printable ASCII but the backslash, which Spark would take for an escape. -#}
    {%- for code in range(33, 127) if code != 92 -%}
        {%- do wide.append('%c' % (code + 65248)) -%}
        {%- do plain.append("''" if code == 39 else '%c' % code) -%}
    {%- endfor -%}
    {%- set blanks = ['%c' % 9, '%c' % 10, '%c' % 13, '%c' % 160, '%c' % 8239, '%c' % 12288] -%}
    {%- for code in range(8192, 8203) -%}
        {%- do blanks.append('%c' % code) -%}
    {%- endfor -%}
    {%- set invisible = ['%c' % 173, '%c' % 1600, '%c' % 65279] -%}
    {%- for code in range(8203, 8208) -%}
        {%- do invisible.append('%c' % code) -%}
    {%- endfor -%}
    {%- for code in range(8234, 8239) -%}
        {%- do invisible.append('%c' % code) -%}
    {%- endfor -%}
    {%- for code in range(8288, 8298) -%}
        {%- do invisible.append('%c' % code) -%}
    {%- endfor -%}
    {%- set translated = translate_marks(
        expression,
        wide | join ~ blanks | join ~ invisible | join,
        plain | join ~ ' ' * blanks | length
    ) -%}
    nullif(
        trim(
            {{ regexp_replace_every(
                "replace(replace(lower(" ~ translated ~ "), 'ß', 'ss'), 'ς', 'σ')",
                ' +', ' '
            ) }}
        ),
        ''
    )
{%- endmacro %}

{# `marks` as the letters at the same place in `plain`; what has none there is dropped. #}
{% macro translate_marks(expression, marks, plain) -%}
    {{ return(adapter.dispatch('translate_marks')(expression, marks, plain)) }}
{%- endmacro %}

{# DuckDB builds the table of marks anew for every row: only where a mark occurs. #}
{% macro duckdb__translate_marks(expression, marks, plain) -%}
    case
        when regexp_matches({{ expression }}, '[{{ marks }}]')
            then translate({{ expression }}, '{{ marks }}', '{{ plain }}')
        else {{ expression }}
    end
{%- endmacro %}

{% macro spark__translate_marks(expression, marks, plain) -%}
    translate({{ expression }}, '{{ marks }}', '{{ plain }}')
{%- endmacro %}
