with companies as (select * from {{ ref('int_companies_accepted') }}),

mentions as (
    select * from {{ ref('int_mentions_resolved') }}
    where entity_kind = 'company'
),

merged as (
    select * from {{ ref('int_entities_joined') }}
    where
        entity_kind = 'company'
        and entity_id <> surviving_id
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
    -- Who is joined with its parent belongs to no other.
    nullif(mentions.entity_id, coalesce(merged.surviving_id, companies.company_id))
        as parent_company_id,
    companies.is_focus,
    companies.wikidata_id,
    companies.lei,
    companies.website,
    cast(coalesce(aliases.alias_count, 0) as bigint) as alias_count,
    aliases.aliases,
    merged.surviving_id as same_as_id,
    companies.recorded_on,
    companies.retracted_on
from companies
left join mentions
    on companies.parent_company_id = mentions.mention
left join merged
    on companies.company_id = merged.entity_id
left join aliases
    on companies.company_id = aliases.entity_id
order by
    companies.company_id asc nulls last
