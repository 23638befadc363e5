{# All files of one table in a folder, as text, whatever the order of the columns;
   an absent column or file of the corpus reads as empty, and an absent vocabulary
   as the one that ships in `seed`. #}
{% macro corpus_rows(folder, table, seed) %}
    {{ return(adapter.dispatch('corpus_rows')(folder, table, seed)) }}
{% endmacro %}

{% macro duckdb__corpus_rows(folder, table, seed) %}
    {%- set pattern = (folder.rstrip('/') ~ '/' ~ table ~ '.csv') | replace("'", "''") -%}
    {%- set found = run_query(
        "select count(*) from glob('" ~ pattern ~ "')"
    ).columns[0].values()[0] -%}
    {%- set intake = intake_tables().get(table, {'ships': True}) -%}
    {%- if not found and intake.get('ships') -%}
        {{ return(seed) }}
    {%- endif -%}
    {%- set empty -%}
        select * from {{ seed }} where false
    {%- endset -%}
    {%- if not found -%}
        {{ return('(' ~ empty ~ ')') }}
    {%- endif -%}
    {%- do warn_of_unread_columns(pattern, table, seed) -%}
    {#- Without skip = 0 DuckDB seeks the header itself, and a ragged last line then
        makes it skip every row without a word. -#}
    {{ return(
        "(" ~ empty ~ " union all by name select * from read_csv('" ~ pattern
        ~ "', all_varchar = true, header = true, delim = ',', quote = '\"',"
        ~ " escape = '\"', nullstr = '', encoding = 'utf-8', skip = 0))"
    ) }}
{% endmacro %}

{# A folder without any table of a corpus is a mistyped name: built on, it would publish
   an empty warehouse over a full one. #}
{% macro check_corpus(folder) %}
    {{ return(adapter.dispatch('check_corpus')(folder)) }}
{% endmacro %}

{% macro duckdb__check_corpus(folder) %}
    {%- set path = folder.rstrip('/') | replace("'", "''") -%}
    {%- set found = run_query(
        "select count(*) from glob('" ~ path ~ "/*.csv')"
        ~ " where regexp_extract(file, '([a-z_]+)[.]csv$', 1) in ('"
        ~ intake_tables().keys() | join("', '") ~ "')"
    ).columns[0].values()[0] -%}
    {%- if not found -%}
        {%- do exceptions.raise_compiler_error(
            "No corpus in the folder '" ~ folder ~ "': it holds none of "
            ~ intake_tables().keys() | join('.csv, ') ~ '.csv. Correct the name.'
        ) -%}
    {%- endif -%}
{% endmacro %}

{# A column that nothing reads is most often a slip of the pen: it is said, not hidden. #}
{% macro warn_of_unread_columns(pattern, table, seed) %}
    {%- set read = adapter.get_columns_in_relation(seed) | map(attribute='name') | list -%}
    {%- set described = run_query(
        "describe select * from read_csv('" ~ pattern ~ "', all_varchar = true,"
        ~ " header = true, delim = ',', skip = 0)"
    ) -%}
    {%- for column in described.columns[0].values() if column not in read -%}
        {%- do print(
            'NOT READ: column ' ~ column ~ ' of ' ~ table ~ '.csv; known are '
            ~ read | join(', ')
        ) -%}
    {%- endfor -%}
{% endmacro %}
