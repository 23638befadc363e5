{# A short text that changes whenever the SQL of a model or a macro does. #}
{% macro code_version() %}
    {{ return(adapter.dispatch('code_version')() if execute else '') }}
{% endmacro %}

{% macro duckdb__code_version() %}
    {%- set read = run_query(
        "select substr(md5(string_agg(md5(content), '' order by md5(content))), 1, 12)"
        ~ " from read_text(['models/**/*.sql', 'macros/**/*.sql'])"
    ) -%}
    {{ return(read.columns[0].values()[0]) }}
{% endmacro %}

{# Spark may run where the project's files are not: what dbt knows of the models. #}
{% macro spark__code_version() %}
    {%- set sums = [] -%}
    {%- for node in graph.nodes.values() if node.resource_type == 'model' -%}
        {%- do sums.append(node.checksum.checksum) -%}
    {%- endfor -%}
    {{ return(local_md5(sums | sort | join)[:12]) }}
{% endmacro %}
