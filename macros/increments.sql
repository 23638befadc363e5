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
        'int_checks_judged'
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
        {%- do run_query(
            'create table touched_rows.claim_id as select distinct claim_id'
            ~ ' from staging.stg_claims where '
            ~ key_is_touched('row_number', 'rows') ~ ' and claim_id is not null'
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

{# The keys of a watched table of which a row is new, gone or another than in the build
   before, as a query. #}
{% macro changed_keys(name, key) %}
    {%- set columns = watched_columns(name) -%}
    {%- set now = 'select ' ~ columns ~ ' from intermediate.' ~ name -%}
    {%- set before = 'select ' ~ columns ~ ' from kept.' ~ name -%}
    select {{ key }} from ({{ now }} except {{ before }}) as came
    union
    select {{ key }} from ({{ before }} except {{ now }}) as went
{% endmacro %}

{# After the rows to look at again are known: their keys, and the rows themselves. #}
{% macro widen_rows() %}
    {%- if execute and is_touched_build() -%}
        {%- do run_query(
            'insert into touched_rows.row_number select row_number from ' ~ this
            ~ ' where row_number not in (select row_number from touched_rows.row_number)'
        ) -%}
        {%- do run_query(
            'create or replace table touched_rows.stg_claims as select * from'
            ~ ' staging.stg_claims where ' ~ key_is_touched('row_number', 'rows')
        ) -%}
        {%- do run_query(
            'insert into touched_rows.claim_id select distinct claim_id from'
            ~ ' touched_rows.stg_claims where claim_id is not null and claim_id not in'
            ~ ' (select claim_id from touched_rows.claim_id)'
        ) -%}
    {%- endif -%}
{% endmacro %}

{# How far a change may reach, from near to far; with a prefix, where it is noted. #}
{% macro touched_schemas(prefix='') %}
    {%- set names = [] -%}
    {%- for reach in ['rows', 'stems', 'events', 'verdicts'] -%}
        {%- do names.append(prefix ~ reach) -%}
    {%- endfor -%}
    {{ return(names) }}
{% endmacro %}

{# After the claims that changed are known: with them goes every claim that could be one
   event with one of them, by what it is about, and every one that a link ties to one. #}
{% macro widen_stems() %}
    {%- if execute and is_touched_build() -%}
        {%- do run_query(
            'create or replace table touched_stems.claim_id as select claim_id from '
            ~ this
        ) -%}
        {%- do widen('stems', 'shared_stem', [
            'intermediate.int_claims_keyed', 'touched_rows.before__int_claims_keyed'
        ]) -%}
        {%- do run_query(
            'create or replace table touched_stems.group_key as'
            ~ ' select group_key from intermediate.int_claims_keyed where '
            ~ key_is_touched('claim_id', 'stems')
            ~ ' union select group_key from touched_rows.before__int_claims_keyed'
        ) -%}
        {%- do slice_again('int_claims_keyed', 'stems') -%}
    {%- endif -%}
{% endmacro %}

{# After claims are grouped: the events of those that changed, and of those that are in
   another event now, with all their claims and those that links tie to these. Then the
   touched part of each table of claims. #}
{% macro widen_events() %}
    {%- if execute and is_touched_build() -%}
        {%- set now = 'touched_stems.int_claims_grouped' -%}
        {%- set before = 'touched_stems.before__int_claims_grouped' -%}
        {%- do run_query(
            'create or replace table touched_events.claim_id as'
            ~ ' select claim_id from intermediate.int_claims_touched'
            ~ ' union select claim_id from (select * from ' ~ now
            ~ ' except select * from ' ~ before ~ ') as came'
            ~ ' union select claim_id from (select * from ' ~ before
            ~ ' except select * from ' ~ now ~ ') as went'
        ) -%}
        {%- do widen('events', 'event_id', [now, before]) -%}
        {%- do run_query(
            'create or replace table touched_events.event_id as select event_id from '
            ~ now ~ ' where ' ~ key_is_touched('claim_id', 'events')
            ~ ' union select event_id from ' ~ before ~ ' where '
            ~ key_is_touched('claim_id', 'events')
        ) -%}
        {%- for node in graph.nodes.values()
            if node.config.get('meta', {}).get('slice') in ['rows', 'stems']
            and node.config.meta.slice_by == 'claim_id' -%}
            {%- do slice_again(node.name, 'events') -%}
        {%- endfor -%}
    {%- endif -%}
{% endmacro %}

{# The touched part of a table of claims, by the claims touched at a farther reach. #}
{% macro slice_again(name, reach) %}
    {%- do run_query(
        'create or replace table ' ~ slice_of(name, reach) ~ ' as select * from '
        ~ graph.nodes['model.' ~ project_name ~ '.' ~ name].relation_name
        ~ ' where ' ~ key_is_touched('claim_id', reach)
    ) -%}
{% endmacro %}

{# Adds to the touched claims those that have a key in common with one, in any of the
   tables, or are linked to one, until none is added. #}
{% macro widen(reach, key, tables) %}
    {%- set state = namespace(count=-1, before=-2) -%}
    {%- for step in range(1000) if state.count != state.before -%}
        {%- do run_query(claims_within_reach(reach, key, tables)) -%}
        {%- set state.before = state.count -%}
        {%- set state.count = run_query(
            'select count(*) from ' ~ slice_of('claim_id', reach)
        ).rows[0][0] -%}
    {%- endfor -%}
{% endmacro %}

{# Adds to the touched claims those that are one step away. #}
{% macro claims_within_reach(reach, key, tables) %}
    insert into {{ slice_of('claim_id', reach) }}
    with members as (
        {% for table in tables %}
            select claim_id, {{ key }} from {{ table }}
            {{ 'union' if not loop.last }}
        {% endfor %}
    ),

    keys as (
        select distinct {{ key }} from members
        where {{ key_is_touched('claim_id', reach) }}
    ),

    links as (
        select claim_id, other_claim_id from intermediate.int_claim_links_accepted
        union
        select claim_id, other_claim_id from kept.int_claim_links_accepted
    ),

    reached as (
        select claim_id from members
        where {{ key }} in (select {{ key }} from keys)
        union
        select other_claim_id as claim_id from links
        where {{ key_is_touched('claim_id', reach) }}
        union
        select claim_id from links
        where other_claim_id in (select claim_id from {{ slice_of('claim_id', reach) }})
    )

    select claim_id from reached
    where not {{ key_is_touched('claim_id', reach) }}
{% endmacro %}

{# After the figures are held against each other: with the touched events go those that
   now agree or disagree with others where they did not. #}
{% macro widen_verdicts() %}
    {%- if execute and is_touched_build() -%}
        {%- do run_query(
            'create or replace table touched_verdicts.event_id as'
            ~ ' select event_id from touched_events.event_id union '
            ~ changed_keys('int_checks_judged', 'event_id')
        ) -%}
        {%- for key in ['question_id', 'question_key'] -%}
            {%- do run_query(
                'create or replace table ' ~ slice_of(key, 'verdicts') ~ ' as select '
                ~ key ~ ' from ' ~ slice_of(key, 'events') ~ ' union select ' ~ key
                ~ ' from intermediate.int_questions_asked where '
                ~ key_is_touched('event_id', 'verdicts')
            ) -%}
        {%- endfor -%}
    {%- endif -%}
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
