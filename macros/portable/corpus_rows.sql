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
    {#- Without skip = 0 DuckDB seeks the header itself, and a ragged last line then
        makes it skip every row without a word. -#}
    {{ return(
        "(" ~ empty ~ " union all by name select * from read_csv('" ~ pattern
        ~ "', all_varchar = true, header = true, delim = ',', quote = '\"',"
        ~ " escape = '\"', nullstr = '', encoding = 'utf-8', skip = 0))"
    ) }}
{% endmacro %}
