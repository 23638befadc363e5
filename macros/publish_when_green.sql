{# After a whole build with every node green the working file is copied, compact, to
   its published place in one step; anything less leaves that place as it was. #}
{% macro publish_when_green(results) %}
    {%- if execute and flags.WHICH == 'build' -%}
        {%- set target_file = published_place() -%}
        {%- set failed = [] -%}
        {%- for result in results
            if result.status not in ['success', 'pass', 'warn', 'no-op'] -%}
            {%- do failed.append(result.node.name) -%}
        {%- endfor -%}
        {%- if failed -%}
            {#- Printed, not logged: --quiet must not hide it. -#}
            {%- do print(
                'NOT PUBLISHED: ' ~ failed | length ~ ' not green ('
                ~ failed[:5] | join(', ') ~ '); ' ~ target_file ~ ' is unchanged'
            ) -%}
        {%- elif not is_whole_build() -%}
            {%- do print(
                'NOT PUBLISHED: only a part was built; ' ~ target_file
                ~ ' is unchanged'
            ) -%}
        {%- elif nothing_came_in() -%}
            {%- do print(
                'NOT PUBLISHED: no claim came in, and ' ~ target_file
                ~ ' has some; it is unchanged'
            ) -%}
        {%- else -%}
            {%- do adapter.store_relation(
                'publish',
                api.Relation.create(
                    database=target.database, schema=target.schema, identifier='_'
                ),
                [], target_file, 'duckdb',
                {
                    'keep': var('keep_publications'),
                    'keys': keys_of_marts(),
                    'slices': slices_of_marts()
                }
            ) -%}
            {%- do log('PUBLISHED ' ~ target_file, info=true) -%}
            {%- do tell_changes() -%}
            {%- do tell_unheard() -%}
            {%- do keep_build() -%}
        {%- endif -%}
    {%- endif -%}
{% endmacro %}

{# An intake that yields no claim at all is a mishap on the way here, not news. #}
{% macro nothing_came_in() %}
    {%- set counted = run_query(
        'select (select count(*) from intermediate.int_claims_read),'
        ~ ' (select count(*) from intermediate.int_verdicts_before)'
    ) -%}
    {{ return(counted.rows[0][0] == 0 and counted.rows[0][1] > 0) }}
{% endmacro %}

{# How many verdicts differ from the last publication; loudly, where no intake is why. #}
{% macro tell_changes() %}
    {%- set counted = run_query(
        'select count(*), count(case when not is_of_intake then 1 end)'
        ~ ' from marts.change_log'
    ) -%}
    {%- set changed, moved = counted.rows[0].values() -%}
    {%- if changed -%}
        {%- do print(
            'CHANGED ' ~ changed ~ ' verdicts since the last publication:'
            ~ ' `make diff` tells which and why'
        ) -%}
    {%- endif -%}
    {%- if moved -%}
        {%- do print(
            'THE METHOD MOVED: ' ~ moved ~ ' verdicts changed without any intake'
        ) -%}
    {%- endif -%}
{% endmacro %}

{# Decisions on names that nobody says do nothing, and may be mistyped. #}
{% macro tell_unheard() %}
    {%- set unheard = run_query(
        'select name from marts.fct_identity_decisions where not is_heard order by name'
    ).columns[0].values() -%}
    {%- if unheard -%}
        {%- do print(
            'UNHEARD: ' ~ unheard | length ~ ' of identity_decisions are on a name that'
            ~ ' nothing says and no id has (' ~ unheard[:5] | join(', ')
            ~ '): mistyped?'
        ) -%}
    {%- endif -%}
{% endmacro %}

{# Where a green build is published. A build for a day has a file of its own, or it would
   take the place of today's; `tools/summarise.py` names it alike. #}
{% macro published_place() %}
    {%- set days = [] -%}
    {%- for variable in ['as_of', 'recorded_as_of'] if day_asked(variable) -%}
        {%- do days.append('_' ~ variable ~ '_' ~ day_asked(variable)) -%}
    {%- endfor -%}
    {%- set stem = modules.re.sub('[.]duckdb$', '', var('publish_to')) -%}
    {%- set own_file = stem ~ days | join ~ '.duckdb' if days else var('publish_to') -%}
    {{ return(env_var('DOSSIER_FILE', '') or own_file) }}
{% endmacro %}
