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

{# The rows of a watched table, those of now and those of the build before, as a query. #}
{% macro now_and_before(name) %}
    {%- set columns = watched_columns(name) -%}
    select {{ columns }} from intermediate.{{ name }}
    union
    select {{ columns }} from kept.{{ name }}
{% endmacro %}

{# Of the rows of files that are read again only those go on that are new, gone or others
   than before, with the ids of the claims that they are and were. #}
{% macro narrow_rows(name) %}
    {%- set now = slice_of(name, 'rows') -%}
    {%- set before = slice_of('before__' ~ name, 'rows') -%}
    {%- do run_query(
        'create or replace table touched_rows.row_number as select row_number from ('
        ~ 'select * from ' ~ now ~ ' except select * from ' ~ before
        ~ ') as came union select row_number from ('
        ~ 'select * from ' ~ before ~ ' except select * from ' ~ now ~ ') as went'
    ) -%}
    {%- for part in [now, before] -%}
        {%- do run_query(
            'delete from ' ~ part ~ ' where not ' ~ key_is_touched('row_number', 'rows')
        ) -%}
    {%- endfor -%}
    {%- do run_query(
        'create table touched_rows.claim_id as select claim_id from ' ~ now
        ~ ' where claim_id is not null union select claim_id from ' ~ before
        ~ ' where claim_id is not null'
    ) -%}
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

{# After the names to compare again are known: their keys. #}
{% macro widen_names() %}
    {%- if execute and is_touched_build() -%}
        {%- do run_query(
            'create table touched_names.name_id as select name_id from ' ~ this
        ) -%}
    {%- endif -%}
{% endmacro %}

{# How far a change may reach, from near to far; with a prefix, where it is noted. #}
{% macro touched_schemas(prefix='') %}
    {%- set names = [] -%}
    {%- for reach in ['names', 'rows', 'stems', 'events', 'verdicts'] -%}
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
