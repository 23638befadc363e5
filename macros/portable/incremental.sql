{# A table of which, after the first build, only the touched part is computed and takes
   the place of what stood there. In `meta`, `slice` says how far a change reaches:
   `names`, the names that it may bring near one another or apart; `rows`, the row of
   the intake; `stems`, whatever could be one event with it; `events`, all claims of the
   events that are others now, and of those linked to them; `verdicts`, also those whose
   figures no longer agree; `learned`, everything, so that it waits for the next whole
   build. `slice_by` is the column that tells what is touched, `tells` names those by
   which later models find it, `compared` keeps the part as it was before, `narrows`
   leaves out what came again as it was, `only_adds` marks a table whose rows hang on
   nothing but their key. #}
{% materialization incremental, adapter='duckdb' %}
    {{ return(build_incrementally()) }}
{% endmaterialization %}

{# Spark deletes from tables of a format that can, such as Delta. #}
{% materialization incremental, adapter='spark' %}
    {{ return(build_incrementally()) }}
{% endmaterialization %}

{% macro build_incrementally() %}
    {%- set relation = this.incorporate(type='table') -%}
    {%- set existing = load_cached_relation(this) -%}
    {%- set meta = config.get('meta') -%}
    {{ run_hooks(pre_hooks) }}
    {%- if existing is not none and meta.slice == 'learned' and learning_is_kept() -%}
        {%- call statement('main') -%} select 1 {%- endcall -%}
    {%- elif existing is not none and meta.slice != 'learned' and is_touched_build() -%}
        {{ replace_slice(relation, meta) }}
    {%- else -%}
        {%- if existing is not none -%}
            {%- do adapter.drop_relation(existing) -%}
        {%- endif -%}
        {%- call statement('main') -%}
            {{ create_table_as(False, relation, sql) }}
        {%- endcall -%}
        {%- do persist_docs(relation, model) -%}
    {%- endif -%}
    {{ run_hooks(post_hooks) }}
    {{ adapter.commit() }}
    {{ return({'relations': [relation]}) }}
{% endmacro %}

{# Computes the touched part of a table from the touched parts of its parents and puts
   it in place of what stood there, which stays beside it where it is compared with. #}
{% macro replace_slice(relation, meta) %}
    {%- set name = relation.identifier -%}
    {%- set slice = slice_of(name, meta.slice) -%}
    {%- set touched = key_is_touched(meta.slice_by, meta.slice) -%}
    {%- set columns = adapter.get_columns_in_relation(relation)
        | map(attribute='quoted') | join(', ') -%}
    {%- call statement('main') -%}
        create or replace table {{ slice }} as {{ of_slices(sql, meta.slice) }}
    {%- endcall -%}
    {%- if meta.only_adds -%}
        {%- do run_query(
            'insert into ' ~ relation ~ ' (' ~ columns ~ ') select ' ~ columns
            ~ ' from ' ~ slice ~ ' where ' ~ meta.slice_by ~ ' not in (select '
            ~ meta.slice_by ~ ' from ' ~ relation ~ ')'
        ) -%}
    {%- else -%}
        {%- if meta.compared -%}
            {%- do run_query(
                'create or replace table ' ~ slice_of('before__' ~ name, meta.slice)
                ~ ' as select * from ' ~ relation ~ ' where ' ~ touched
            ) -%}
        {%- endif -%}
        {%- if meta.narrows -%}
            {{ narrow_rows(name) }}
        {%- endif -%}
        {%- for key in meta.tells or [] -%}
            {%- do run_query(
                'create or replace table ' ~ slice_of(key, meta.slice) ~ ' as select '
                ~ key ~ ' from ' ~ relation ~ ' where ' ~ touched ~ ' union select '
                ~ key ~ ' from ' ~ slice
            ) -%}
        {%- endfor -%}
        {%- do run_query(
            'delete from ' ~ relation ~ ' where ' ~ touched
        ) -%}
        {%- do run_query(
            'insert into ' ~ relation ~ ' (' ~ columns ~ ') select ' ~ columns
            ~ ' from ' ~ slice
        ) -%}
    {%- endif -%}
{% endmacro %}

{# The SQL of a model with the touched part of each parent in the parent's place. #}
{% macro of_slices(sql, reach) %}
    {%- set written = namespace(sql=sql) -%}
    {%- for parent_id in model.depends_on.nodes -%}
        {%- set parent = graph.nodes[parent_id] -%}
        {%- set key = parent.config.meta.slice_by -%}
        {%- if parent.config.meta.slice in touched_schemas() -%}
            {%- if reach == 'verdicts' -%}
                {%- set part -%}
                    (
                        select * from {{ parent.relation_name }}
                        where {{ key_is_touched(key, reach) }}
                    )
                {%- endset -%}
            {%- else -%}
                {%- set part = slice_of(parent.name, reach) -%}
            {%- endif -%}
            {%- set written.sql
                = written.sql | replace(parent.relation_name, part) -%}
        {%- endif -%}
    {%- endfor -%}
    {{ return(written.sql) }}
{% endmacro %}

{# A condition: this row's key is among those touched. #}
{% macro key_is_touched(key, reach) %}
    {{ return(key ~ ' in (select ' ~ key ~ ' from ' ~ slice_of(key, reach) ~ ')') }}
{% endmacro %}

{# Where the touched part of a table, or the list of touched keys, lies. #}
{% macro slice_of(name, reach) %}
    {{ return('touched_' ~ reach ~ '.' ~ name) }}
{% endmacro %}

{# Puts beside a view the same view of touched parts: a hook of views that later models
   of the same reach read. #}
{% macro view_of_slices(reach) %}
    {%- if execute and is_touched_build() -%}
        create or replace view {{ slice_of(this.identifier, reach) }} as
        {{ of_slices(model.compiled_code, reach) }}
    {%- endif -%}
{% endmacro %}

{# A generic test looks only at what was touched: the rest was tested when it was. #}
{% macro duckdb__get_where_subquery(relation) %}
    {%- if execute and relation -%}
        {%- set tested = graph.nodes.get(
            'model.' ~ project_name ~ '.' ~ relation.identifier, {}
        ) -%}
        {%- set meta = tested.get('config', {}).get('meta', {}) -%}
        {%- if meta.slice in touched_schemas() and not meta.only_adds
            and is_touched_build() -%}
            {{ return('(select * from ' ~ relation ~ ' where '
                ~ key_is_touched(meta.slice_by, meta.slice) ~ ') as touched_part') }}
        {%- endif -%}
    {%- endif -%}
    {{ return(default__get_where_subquery(relation)) }}
{% endmacro %}
