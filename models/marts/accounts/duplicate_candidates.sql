with duplicates as (select * from {{ ref('int_duplicates_found') }}),

entities as (select * from {{ ref('int_entities_accepted') }})

select
    duplicates.entity_kind,
    duplicates.entity_id,
    entities.name as entity,
    duplicates.other_id,
    others.name as other,
    duplicates.name_key,
    duplicates.other_name_key,
    cast(duplicates.distance as decimal(3, 2)) as distance
from duplicates
inner join entities
    on
        duplicates.entity_kind = entities.entity_kind
        and duplicates.entity_id = entities.entity_id
inner join entities as others
    on
        duplicates.entity_kind = others.entity_kind
        and duplicates.other_id = others.entity_id
order by
    duplicates.entity_kind asc nulls last,
    duplicates.entity_id asc nulls last,
    duplicates.other_id asc nulls last
