{# All files of one table of a checked corpus, as text, whatever the order of the columns:
   file by file in order of their names. An absent column or file of the corpus reads as
   empty, and an absent vocabulary as the one that ships in `seed`. #}
{% macro corpus_rows(table, seed) %}
    {{ return(adapter.dispatch('corpus_rows')(table, seed)) }}
{% endmacro %}

{% macro duckdb__corpus_rows(table, seed) %}
    {%- if table in ['refused_lines', 'file_places'] -%}
        {{ return('intake.' ~ table) }}
    {%- endif -%}
    {%- set files = run_query(
        "select path, packed, is_parquet, columns, first_row from intake.files"
        ~ " where intake_table = '" ~ table ~ "' and is_read = 'True'"
        ~ " order by file_name"
    ).rows -%}
    {%- if not files and intake_tables().get(table, {'ships': True}).get('ships') -%}
        {{ return(seed) }}
    {%- endif -%}
    {#- Files of one form and header are one call: a thousand would not fit a query. -#}
    {%- set calls = [] -%}
    {%- for file in files -%}
        {%- set form = [file['packed'], file['is_parquet'], file['columns']] -%}
        {#- Numbered apart: each file's rows have a place of their own already. -#}
        {%- do form.append(file['first_row'] | int) if is_read_on(table) -%}
        {%- if calls and calls[-1].form == form -%}
            {%- do calls[-1].paths.append(file['path']) -%}
        {%- else -%}
            {%- do calls.append({'form': form, 'paths': [file['path']]}) -%}
        {%- endif -%}
    {%- endfor -%}
    {%- set parts = [
        'select *' ~ (', cast(null as bigint) as row_number_in_table'
            if is_read_on(table) else '') ~ ' from ' ~ seed ~ ' where false'
    ] -%}
    {%- for call in calls -%}
        {%- set packed, is_parquet, columns = call.form[:3] -%}
        {%- set reader = parquet_reader(call.paths)
            if is_parquet | string | lower == 'true'
            else csv_reader(call.paths, packed, fromjson(columns)) -%}
        {%- if is_read_on(table) -%}
            {%- set reader = 'select *, cast(row_number() over () as bigint) + '
                ~ (call.form[3] - 1) ~ ' as row_number_in_table from (' ~ reader ~ ')'
            -%}
        {%- endif -%}
        {%- do parts.append(reader) -%}
    {%- endfor -%}
    {{ return('(' ~ parts | join(' union all by name ') ~ ')') }}
{% endmacro %}

{# A query of CSV files with these columns, nothing guessed: left to guess, DuckDB takes
   a ragged last line for the header and skips every row without a word. #}
{% macro csv_reader(paths, packed, columns) %}
    {%- set types = [] -%}
    {%- for column in columns -%}
        {%- do types.append(
            text_literal(column or 'unnamed_' ~ loop.index) ~ ": 'varchar'"
        ) -%}
    {%- endfor -%}
    {{ return(
        "select * from read_csv([" ~ text_literals(paths)
        ~ "], auto_detect = false, header = true, columns = {" ~ types | join(', ')
        ~ "}, delim = ',', quote = '\"', escape = '\"', nullstr = '',"
        ~ " encoding = 'utf-8', compression = '" ~ packed
        ~ "', max_line_size = 2097152, strict_mode = true)"
    ) }}
{% endmacro %}

{# A text as SQL writes it. #}
{% macro text_literal(text) %}
    {{ return("'" ~ text | string | replace("'", "''") ~ "'") }}
{% endmacro %}

{# Several texts as SQL writes them, commas between. #}
{% macro text_literals(texts) %}
    {%- set literals = [] -%}
    {%- for text in texts -%}
        {%- do literals.append(text_literal(text)) -%}
    {%- endfor -%}
    {{ return(literals | join(', ')) }}
{% endmacro %}

{# A query of Parquet files, every column as text, as a CSV file would have it. #}
{% macro parquet_reader(paths) %}
    {{ return(
        "select cast(columns(*) as varchar) from read_parquet(["
        ~ text_literals(paths) ~ "])"
    ) }}
{% endmacro %}

{# Checks all files of a corpus and prepares them for `corpus_rows`, once in a run. Stops
   with every mistake that would stop the build. #}
{% macro check_corpus(folder, config) %}
    {{ return(adapter.dispatch('check_corpus')(folder, config)) }}
{% endmacro %}

{% macro duckdb__check_corpus(folder, config) %}
    {%- do adapter.store_relation(
        'intake_folder',
        api.Relation.create(
            database=target.database, schema='intake', identifier='files'
        ),
        [], folder, 'csv', config
    ) -%}
{% endmacro %}
