{# Rows of a mart as the last publication has them; none where there is none. `columns`
   is name to type: what an older publication does not have yet is null. `among` names a
   relation and its column: only what is found there is wanted. #}
{% macro published_before(mart, columns, among=none) %}
    {{ return(adapter.dispatch('published_before')(mart, columns, among)) }}
{% endmacro %}

{% macro duckdb__published_before(mart, columns, among) %}
    {%- set found = [] -%}
    {%- if execute -%}
        {%- do attach_published_before() -%}
        {%- do found.extend(run_query(
            "select column_name from duckdb_columns()"
            ~ " where database_name = 'published_before' and schema_name = 'marts'"
            ~ " and table_name = '" ~ mart ~ "'"
        ).columns[0].values()) -%}
    {%- endif -%}
    select
        {%- for name, type in columns.items() %}
        {{ name if name in found else 'cast(null as ' ~ type ~ ')' }} as {{ name }}
        {{- ',' if not loop.last }}
        {%- endfor %}
    {{ 'from published_before.marts.' ~ mart if found else 'where false' }}
    {%- if found and among %}
        {%- set relation, key = among %}
    where {{ key }} in (select {{ key }} from {{ relation }})
    {%- endif %}
{% endmacro %}

{# Spark publishes no file. #}
{% macro spark__published_before(mart, columns, among) %}
    select
        {%- for name, type in columns.items() %}
        cast(null as {{ type }}) as {{ name }}
        {{- ',' if not loop.last }}
        {%- endfor %}
    where false
{% endmacro %}

{# Opens the file to compare with, read-only, once in a run; see tools/remember.py. #}
{% macro attach_published_before() %}
    {%- set named = var('compare_with') or env_var('DOSSIER_COMPARE_WITH', '') -%}
    {%- do adapter.store_relation(
        'remember',
        api.Relation.create(
            database=target.database, schema=target.schema, identifier='_'
        ),
        [], named or published_place(), 'duckdb', {'must_exist': named != ''}
    ) -%}
{% endmacro %}
