-- Nothing that comes in is lost: in = accepted + rejected + hidden, what lies after the
-- day asked for, table by table, and `intake_counts` tells the same.
{% set accepted_in = {
    'sources': ['int_sources_accepted', 'true'],
    'claims': ['int_claims_read', 'true'],
    'origins': ['dim_origins', "origin_id not like 'source:%'"],
    'companies': ['dim_companies', 'true'],
    'people': ['dim_people', 'true'],
    'metrics': ['dim_metrics', 'true'],
    'aliases': ['int_aliases_checked', "faults = ''"],
    'identity_decisions': ['int_identity_decisions_checked', "faults = ''"],
    'verifications': ['int_verifications_checked', "faults = ''"],
    'broader_labels': ['int_broader_labels_checked', "faults = ''"],
    'claim_links': ['int_claim_links_checked', "faults = ''"],
} %}

with counts as (
    {% for table in intake_tables() %}
        select
            '{{ table }}' as intake_table,
            1 as came_in,
            0 as accepted
        from {{ ref('stg_' ~ table) }}
        union all
        select
            '{{ table }}' as intake_table,
            0 as came_in,
            1 as accepted
        from {{ ref(accepted_in[table][0]) }}
        where {{ accepted_in[table][1] }}
        union all
    {% endfor %}
    select
        intake_table,
        1 as came_in,
        0 as accepted
    from {{ ref('stg_refused_lines') }}
),

tables as (
    select
        intake_table,
        sum(came_in) as came_in_count,
        sum(accepted) as accepted_count
    from counts
    group by intake_table
),

rejected_rows as (
    select distinct
        intake_table,
        file_name,
        row_number
    from {{ ref('rejected_rows') }}
),

rejected as (
    select
        intake_table,
        count(*) as rejected_count
    from rejected_rows
    group by intake_table
)

select
    counts_told.intake_table,
    tables.came_in_count,
    tables.accepted_count,
    rejected.rejected_count,
    counts_told.hidden_count
from {{ ref('intake_counts') }} as counts_told
left join tables
    on counts_told.intake_table = tables.intake_table
left join rejected
    on counts_told.intake_table = rejected.intake_table
where
    counts_told.accepted_count <> coalesce(tables.accepted_count, 0)
    or counts_told.rejected_count <> coalesce(rejected.rejected_count, 0)
    or counts_told.accepted_count
    + counts_told.rejected_count
    + counts_told.hidden_count
    <> coalesce(tables.came_in_count, 0)
