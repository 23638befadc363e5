{# What a build rests on, by kind: model that holds the rows of each part. #}
{% set parts = {} %}
{% for vocabulary in vocabularies() %}
    {% do parts.update({vocabulary: ['vocabulary', ref('stg_' ~ vocabulary)]}) %}
{% endfor %}
{% for table in intake_tables() if table not in parts %}
    {% do parts.update({table: ['intake', ref('int_' ~ table ~ '_known')]}) %}
{% endfor %}

select
    'method' as part_kind,
    'models_and_macros' as part,
    cast(null as bigint) as row_count,
    '{{ code_version() }}' as version
{% for part, kind_and_rows in parts.items() %}
    union all
    select
        '{{ kind_and_rows[0] }}' as part_kind,
        '{{ part }}' as part,
        cast(count(*) as bigint) as row_count,
        {{ rows_version(said_columns(kind_and_rows[1])) }} as version
    from {{ kind_and_rows[1] }}
{% endfor %}
