select
    companies.surviving_id as company_id,
    mentions.entity_id as parent_company_id
from {{ ref('int_companies_accepted') }} as accepted
inner join {{ ref('int_entities_joined') }} as companies
    on
        companies.entity_kind = 'company'
        and accepted.company_id = companies.entity_id
inner join {{ ref('int_mentions_resolved') }} as mentions
    on
        mentions.entity_kind = 'company'
        and accepted.parent_company_id = mentions.mention
