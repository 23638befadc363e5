{# A table that is made by running its SQL again and again, each time on the result of the
   time before: `starts_from` names the model that the first round reads. The parameter
   named in `rounds_parameter` says how often. #}
{% materialization rounds, default %}
    {%- set target = this.incorporate(type='table') -%}
    {%- if load_cached_relation(this) is not none and learning_is_kept() -%}
        {%- call statement('main') -%} select 1 {%- endcall -%}
        {{ return({'relations': [target]}) }}
    {%- endif -%}
    {%- set start = api.Relation.create(
        database=this.database, schema=this.schema,
        identifier=config.require('starts_from')
    ) -%}
    {%- set parameters = api.Relation.create(
        database=this.database, schema=generate_schema_name('staging', model),
        identifier='stg_parameters'
    ) -%}
    {%- set rounds = run_query(
        "select cast(max(value) as integer) from " ~ parameters
        ~ " where parameter = '" ~ config.require('rounds_parameter') ~ "'"
    ).columns[0].values()[0] -%}
    {{ run_hooks(pre_hooks) }}
    {%- set state = namespace(before=start) -%}
    {%- for round in range(1, rounds) -%}
        {%- set after = api.Relation.create(
            database=this.database, schema=this.schema,
            identifier=this.identifier ~ '__' ~ round, type='table'
        ) -%}
        {%- do adapter.drop_relation(after) -%}
        {%- call statement('round_' ~ round) -%}
            {{ create_table_as(
                False, after, sql | replace(start | string, state.before | string)
            ) }}
        {%- endcall -%}
        {%- if round > 1 -%}
            {%- do adapter.drop_relation(state.before) -%}
        {%- endif -%}
        {%- set state.before = after -%}
    {%- endfor -%}
    {%- set existing = load_cached_relation(this) -%}
    {%- if existing is not none -%}
        {%- do adapter.drop_relation(existing) -%}
    {%- endif -%}
    {%- call statement('main') -%}
        {{ create_table_as(
            False, target, sql | replace(start | string, state.before | string)
        ) }}
    {%- endcall -%}
    {%- if rounds > 1 -%}
        {%- do adapter.drop_relation(state.before) -%}
    {%- endif -%}
    {{ run_hooks(post_hooks) }}
    {%- do persist_docs(target, model) -%}
    {{ adapter.commit() }}
    {{ return({'relations': [target]}) }}
{% endmaterialization %}
