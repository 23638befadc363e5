-- A source whose publisher is a company of the corpus speaks for that company.
with sources as (select * from {{ ref('int_sources_accepted') }}),

names as (
    select
        name_key,
        min(entity_id) as company_id
    from {{ ref('int_names_keyed') }}
    where entity_kind = 'company'
    group by name_key
    having count(*) = 1
)

select
    sources.source_id,
    names.company_id
from sources
inner join names
    on {{ name_key('sources.publisher') }} = names.name_key
