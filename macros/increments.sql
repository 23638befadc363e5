{# Whether this build computes only what the intake touched. The first step of a run
   decides it, see `choose_what_to_build`. #}
{% macro is_touched_build() %}
    {{ return(is_noted('touched')) }}
{% endmacro %}

{# Whether what was learned of sources stays as it is. #}
{% macro learning_is_kept() %}
    {{ return(is_noted('learning_kept')) }}
{% endmacro %}

{# Whether the first step of this run wrote that down. #}
{% macro is_noted(note) %}
    {%- if not execute or not corpus_folder() -%}
        {{ return(false) }}
    {%- endif -%}
    {%- set noted = run_query(
        "select count(*) from information_schema.tables"
        ~ " where table_schema = 'increments' and table_name = '" ~ note ~ "'"
    ) -%}
    {{ return(noted.rows[0][0] > 0) }}
{% endmacro %}

{# The tables of the last whole or touched build that the next one compares with. #}
{% macro watched_models() %}
    {{ return([
        'int_mentions_resolved', 'int_sources_accepted', 'int_origins_checked',
        'int_entities_accepted', 'int_companies_accepted', 'int_claim_links_accepted',
        'int_entities_joined', 'int_parents_known', 'int_verifications_accepted',
        'int_publishers_known', 'int_posts_held', 'int_rivals_named',
        'int_checks_judged', 'int_names_loosened', 'int_names_distinguished',
        'int_blocks_sized'
    ]) }}
{% endmacro %}

{# The rules by which a build judges: a build by others compares with nothing. #}
{% macro rules_of_project() %}
    {%- set sums = [code_version()] -%}
    {%- for node in graph.nodes.values()
        if node.resource_type == 'seed' and node.package_name == project_name -%}
        {%- do sums.append(node.checksum.checksum) -%}
    {%- endfor -%}
    {{ return(local_md5(sums | sort | join)) }}
{% endmacro %}

{# Whether all that was asked for is a whole `dbt build`, but for unit tests. #}
{% macro is_whole_build() %}
    {%- set asked = invocation_args_dict -%}
    {{ return(
        flags.WHICH == 'build'
        and not (
            asked.get('select') or asked.get('exclude') or asked.get('empty')
            or asked.get('resource_types')
            or asked.get('exclude_resource_types', []) | list
            | reject('equalto', 'unit_test') | list
        )
    ) }}
{% endmacro %}

{# What the last green build of this corpus left for the next one, as far as the next
   one may go on from there: of how many claims it had learned; none where not. #}
{% macro kept_build() %}
    {%- if not execute or not is_whole_build() or day_asked('as_of')
        or day_asked('recorded_as_of') -%}
        {{ return(none) }}
    {%- endif -%}
    {%- set there = run_query(
        "select count(*) from information_schema.tables"
        ~ " where table_schema = 'kept' and table_name = 'build'"
    ) -%}
    {%- if there.rows[0][0] == 0 -%}
        {{ return(none) }}
    {%- endif -%}
    {%- set found = run_query(
        "select learned_count from kept.build where rules = '"
        ~ rules_of_project() ~ "'"
    ) -%}
    {%- if found.rows | length == 0 -%}
        {{ return(none) }}
    {%- endif -%}
    {{ return({
        'learned_count': found.rows[0][0] | int,
        'least_count': var('incremental_from') | int
    }) }}
{% endmacro %}

{# The first step of a run, after the check of a corpus, whose word is in `intake.plan`:
   notes whether only the touched part is built, and what is touched of the intake.
   Until this build is green nothing goes on from it. #}
{% macro choose_what_to_build() %}
    {%- if not execute or flags.WHICH in ['test', 'compile', 'show', 'docs', 'list'] -%}
        {{ return('') }}
    {%- endif -%}
    {%- set kept = kept_build() -%}
    {%- do run_query('drop table if exists kept.build') -%}
    {%- for schema in ['increments'] + touched_schemas('touched_') -%}
        {%- do run_query('drop schema if exists ' ~ schema ~ ' cascade') -%}
        {%- do run_query('create schema ' ~ schema) -%}
    {%- endfor -%}
    {%- if not corpus_folder() -%}
        {{ return('') }}
    {%- endif -%}
    {%- set is_touched = run_query('select is_touched from intake.plan').rows[0][0] -%}
    {%- if kept is not none and (is_touched == 'True' or var('learning') == 'kept') -%}
        {%- do run_query(
            'create table increments.learning_kept as select '
            ~ kept.learned_count ~ ' as learned_count'
        ) -%}
    {%- endif -%}
    {%- if is_touched == 'True' -%}
        {%- do run_query('create table increments.touched as select true as noted') -%}
        {%- do run_query(
            'create table touched_rows.row_number as select rows_before.row_number'
            ~ ' from staging.stg_claims as rows_before inner join intake.stale_rows'
            ~ ' on rows_before.row_number between cast(stale_rows.first_row as bigint)'
            ~ ' and cast(stale_rows.last_row as bigint)'
        ) -%}
    {%- endif -%}
{% endmacro %}

{# The last step of a green, whole build: what the next one needs to go on from it. #}
{% macro keep_build() %}
    {%- if corpus_folder() and not day_asked('as_of')
        and not day_asked('recorded_as_of') -%}
        {%- do run_query('create schema if not exists kept') -%}
        {%- for table in ['files', 'file_places', 'refused_lines'] -%}
            {%- do run_query(
                'create or replace table kept.' ~ table ~ ' as select * from intake.'
                ~ table
            ) -%}
        {%- endfor -%}
        {%- for name in watched_models() -%}
            {%- do run_query(
                'create or replace table kept.' ~ name ~ ' as select '
                ~ watched_columns(name) ~ ' from intermediate.' ~ name
            ) -%}
        {%- endfor -%}
        {%- set count = '(select count(*) from staging.stg_claims)' -%}
        {%- do run_query(
            "create table kept.build as select '" ~ rules_of_project() ~ "' as rules, "
            ~ ('(select max(learned_count) from increments.learning_kept)'
                if learning_is_kept() else count) ~ ' as learned_count'
        ) -%}
    {%- endif -%}
    {%- for schema in touched_schemas('touched_') -%}
        {%- do run_query('drop schema if exists ' ~ schema ~ ' cascade') -%}
    {%- endfor -%}
    {%- do adapter.commit() -%}
{% endmacro %}

{# The columns of a watched table that say something: the place in a file does not. #}
{% macro watched_columns(name) %}
    {%- set relation = api.Relation.create(
        database=target.database, schema='intermediate', identifier=name
    ) -%}
    {{ return(
        adapter.get_columns_in_relation(relation) | map(attribute='name')
        | reject('equalto', 'row_number') | join(', ')
    ) }}
{% endmacro %}

{# The marts of which this build made only a part, each with the condition that finds
   it; none in a whole build. #}
{% macro slices_of_marts() %}
    {%- set slices = {} -%}
    {%- for node in graph.nodes.values()
        if is_touched_build() and node.schema == 'marts'
        and node.config.get('meta', {}).get('slice_by') -%}
        {%- set meta = node.config.meta -%}
        {%- do slices.update({node.name: key_is_touched(meta.slice_by, meta.slice)}) -%}
    {%- endfor -%}
    {{ return(slices) }}
{% endmacro %}

{# Nothing to do: that a hook names the model is what makes dbt build it before. #}
{% macro comes_after(relation) %}{% endmacro %}
