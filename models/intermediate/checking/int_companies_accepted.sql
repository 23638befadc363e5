with companies as (select * from {{ ref('int_companies_known') }}),

checked as (select * from {{ ref('int_companies_checked') }})

select
    companies.company_id,
    companies.name,
    companies.kind,
    companies.sector,
    companies.country,
    companies.parent_company_id,
    coalesce(companies.is_focus, false) as is_focus,
    companies.wikidata_id,
    companies.lei,
    companies.website,
    companies.recorded_on,
    companies.retracted_on
from companies
inner join checked
    on companies.row_number = checked.row_number
where checked.faults = ''
