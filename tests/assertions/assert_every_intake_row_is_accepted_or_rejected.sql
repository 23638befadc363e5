-- Nothing that comes in is lost: in = accepted + rejected, table by table.
{% set accepted = {
    'sources': ['int_sources_accepted', ''],
    'claims': ['int_claims_read', ''],
    'origins': ['dim_origins', "where origin_id not like 'source:%'"],
    'companies': ['dim_companies', ''],
    'people': ['dim_people', ''],
    'metrics': ['dim_metrics', ''],
    'aliases': ['int_aliases_checked', "where faults = ''"],
    'claim_links': ['int_claim_links_checked', "where faults = ''"],
} %}

{% for table in intake_tables() %}
    select
        '{{ table }}' as intake_table,
        came_in.row_count,
        accepted.row_count as accepted_count,
        rejected.row_count as rejected_count
    from (select count(*) as row_count from {{ ref('stg_' ~ table) }}) as came_in
    cross join (
        select count(*) as row_count from {{ ref(accepted[table][0]) }}
        {{ accepted[table][1] }}
    ) as accepted
    cross join (
        select count(distinct row_number) as row_count
        from {{ ref('rejected_rows') }}
        where intake_table = '{{ table }}'
    ) as rejected
    where came_in.row_count <> accepted.row_count + rejected.row_count
    {{ 'union all' if not loop.last }}
{% endfor %}
