with companies as (select * from {{ ref('int_companies_accepted') }}),

mentions as (
    select * from {{ ref('int_mentions_resolved') }}
    where entity_kind = 'company'
),

aliases as (
    select
        stg.entity_id,
        count(*) as alias_count,
        {{ sorted_text_list('stg.alias') }} as aliases
    from {{ ref('int_aliases_known') }} as stg
    inner join {{ ref('int_aliases_checked') }} as aliases_checked
        on stg.row_number = aliases_checked.row_number
    where aliases_checked.faults = ''
    group by stg.entity_id
)

select
    companies.company_id,
    companies.name as company,
    companies.kind,
    coalesce(companies.kind not in ('unnamed', 'group'), true) as is_named,
    companies.sector,
    companies.country,
    mentions.entity_id as parent_company_id,
    companies.is_focus,
    companies.wikidata_id,
    companies.lei,
    companies.website,
    cast(coalesce(aliases.alias_count, 0) as bigint) as alias_count,
    aliases.aliases,
    companies.recorded_on,
    companies.retracted_on
from companies
left join mentions
    on companies.parent_company_id = mentions.mention
left join aliases
    on companies.company_id = aliases.entity_id
order by
    companies.company_id asc nulls last
