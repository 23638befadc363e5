with companies as (select * from {{ ref('int_companies_accepted') }}),

people as (select * from {{ ref('int_people_known') }}),

people_checked as (select * from {{ ref('int_people_checked') }})

select
    'company' as entity_kind,
    companies.company_id as entity_id,
    companies.name
from companies
where companies.retracted_on is null
union all
select
    'person' as entity_kind,
    people.person_id as entity_id,
    people.name
from people
inner join people_checked
    on people.row_number = people_checked.row_number
where people_checked.faults = '' and people.retracted_on is null
