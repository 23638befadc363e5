{# The rows of one intake or vocabulary table as text: the seed, or, where a folder
   with a corpus is named, the files of that table in it. Only staging calls this. #}
{% macro intake(table) %}
    {%- set seed = ref(table) -%}
    {%- if corpus_folder() and execute -%}
        {%- do prepare_corpus() -%}
        {{ return(corpus_rows(table, seed)) }}
    {%- endif -%}
    {{ return(seed) }}
{% endmacro %}

{# The folder with a corpus of one's own; '' where the sample is built. #}
{% macro corpus_folder() %}
    {{ return(var('corpus') or env_var('DOSSIER_CORPUS', '')) }}
{% endmacro %}

{# Checks the folder with a corpus, where one is named, once in a run and before anything
   is built: whatever would stop the build is told there, all of it at once. #}
{% macro prepare_corpus() %}
    {%- if corpus_folder() and execute and flags.WHICH != 'test' -%}
        {%- do check_corpus(corpus_folder(), {
            'tables': corpus_tables(),
            'rules': vocabularies() + ['broader_labels'],
            'kept': none if flags.FULL_REFRESH else kept_build()
        }) -%}
    {%- endif -%}
{% endmacro %}

{# Whether only new and changed files of this table are read. #}
{% macro is_read_on(table) %}
    {{ return(table == 'claims' and is_touched_build()) }}
{% endmacro %}

{# Every table that a corpus may bring, by name: the columns that are read, those that no
   file may lack, and whether it is a vocabulary, whose rows are rules. #}
{% macro corpus_tables() %}
    {%- set tables = {} -%}
    {%- for table in intake_tables() | list + vocabularies() -%}
        {%- set columns = graph.nodes['seed.' ~ project_name ~ '.' ~ table]
            .config.column_types | list -%}
        {%- set intake = intake_tables().get(table) -%}
        {%- do tables.update({table: {
            'columns': columns,
            'required': intake.required if intake else columns[:1],
            'is_rule': not intake
        }}) -%}
    {%- endfor -%}
    {{ return(tables) }}
{% endmacro %}
