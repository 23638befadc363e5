{# A folded name as words with one blank between them: punctuation and symbols are blanks,
   the vowel points of Arabic and Hebrew, which few write, are gone. A name of nothing
   else stays as it is. For proposals only: it would make one of C and C++. #}
{% macro words_of_name(expression) -%}
    {%- set points = '[' ~ '%c' % 1425 ~ '-' ~ '%c' % 1479 ~ '%c' % 1611 ~ '-'
        ~ '%c' % 1631 ~ '%c' % 1648 ~ ']' -%}
    coalesce(
        nullif(
            trim(
                {{ regexp_replace_every(
                    regexp_replace_every(expression, points, ''),
                    anything_but_letters(), ' '
                ) }}
            ),
            ''
        ),
        {{ expression }}
    )
{%- endmacro %}

{# The pattern of a run without a letter, a mark or a digit, as the engine writes it. #}
{% macro anything_but_letters() -%}
    {{ return(adapter.dispatch('anything_but_letters')()) }}
{%- endmacro %}

{% macro duckdb__anything_but_letters() -%}
    [^\p{L}\p{M}\p{N}]+
{%- endmacro %}

{% macro spark__anything_but_letters() -%}
    [^\\p{L}\\p{M}\\p{N}]+
{%- endmacro %}

{# Whether a text has letters of a script that puts no blanks between words, or of
   Korean, which leaves them out around a legal form. #}
{% macro has_unspaced_letters(expression) -%}
    {{ return(adapter.dispatch('has_unspaced_letters')(expression)) }}
{%- endmacro %}

{% macro duckdb__has_unspaced_letters(expression) -%}
    regexp_matches(
        {{ expression }},
        '[\p{Han}\p{Hiragana}\p{Katakana}\p{Hangul}\p{Thai}\p{Lao}\p{Khmer}\p{Myanmar}]'
    )
{%- endmacro %}

{% macro spark__has_unspaced_letters(expression) -%}
    {{ expression }} rlike concat(
        '[\\p{IsHan}\\p{IsHiragana}\\p{IsKatakana}\\p{IsHangul}',
        '\\p{IsThai}\\p{IsLao}\\p{IsKhmer}\\p{IsMyanmar}]'
    )
{%- endmacro %}

{# The digits of a text, in their order: two funds of one name differ by them. #}
{% macro digits_of(expression) -%}
    {{ return(adapter.dispatch('digits_of')(expression)) }}
{%- endmacro %}

{% macro duckdb__digits_of(expression) -%}
    regexp_replace({{ expression }}, '[^\p{N}]+', '', 'g')
{%- endmacro %}

{% macro spark__digits_of(expression) -%}
    regexp_replace({{ expression }}, '[^\\p{N}]+', '')
{%- endmacro %}

{# The words of a text in order of the alphabet, a blank between them. #}
{% macro sorted_words(expression) -%}
    {{ return(adapter.dispatch('sorted_words')(expression)) }}
{%- endmacro %}

{% macro duckdb__sorted_words(expression) -%}
    array_to_string(list_sort(string_split({{ expression }}, ' ')), ' ')
{%- endmacro %}

{% macro spark__sorted_words(expression) -%}
    array_join(array_sort(split({{ expression }}, ' ')), ' ')
{%- endmacro %}

{# The whole numbers from 1 to `count`, each making a row of its own. #}
{% macro each_number_up_to(count) -%}
    {{ return(adapter.dispatch('each_number_up_to')(count)) }}
{%- endmacro %}

{% macro duckdb__each_number_up_to(count) -%}
    unnest(range(1, {{ count }} + 1))
{%- endmacro %}

{% macro spark__each_number_up_to(count) -%}
    explode(sequence(1, {{ count }}))
{%- endmacro %}

{# How many letters must be put in, taken out or changed to make one text the other. #}
{% macro edit_distance(one, other) -%}
    {{ return(adapter.dispatch('edit_distance')(one, other)) }}
{%- endmacro %}

{# DuckDB counts bytes, of which a letter beyond ASCII has several: such texts are first
   written in letters of one byte, as long as there are enough of these. #}
{% macro duckdb__edit_distance(one, other) -%}
    {%- set plain = [] -%}
    {%- for code in range(35, 127) if code not in [39, 92] -%}
        {%- do plain.append('%c' % code) -%}
    {%- endfor -%}
    {%- set letters = one ~ ' || ' ~ other -%}
    case
        when
            strlen({{ letters }}) = length({{ letters }})
            or length({{ letters }}) > {{ plain | length }}
            then levenshtein({{ one }}, {{ other }})
        else
            levenshtein(
                translate({{ one }}, {{ letters }}, '{{ plain | join }}'),
                translate({{ other }}, {{ letters }}, '{{ plain | join }}')
            )
    end
{%- endmacro %}

{% macro spark__edit_distance(one, other) -%}
    levenshtein({{ one }}, {{ other }})
{%- endmacro %}
