{# The rows of one intake or vocabulary table as text: the seed, or, where a folder
   with a corpus is named, the files of that table in it. Only staging calls this. #}
{% macro intake(table) %}
    {%- set seed = ref(table) -%}
    {%- set folder = var('corpus') or env_var('DOSSIER_CORPUS', '') -%}
    {%- if folder and execute -%}
        {%- do check_corpus(folder) -%}
        {{ return(corpus_rows(folder, table, seed)) }}
    {%- endif -%}
    {{ return(seed) }}
{% endmacro %}
