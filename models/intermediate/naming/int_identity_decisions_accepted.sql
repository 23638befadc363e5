with placed as (select * from {{ ref('int_identity_decisions_placed') }}),

checked as (select * from {{ ref('int_identity_decisions_checked') }}),

entities as (select * from {{ ref('int_entities_joined') }})

select
    placed.row_number,
    placed.entity_kind,
    placed.name,
    placed.name_key,
    placed.other_id,
    others.surviving_id as other_surviving_id,
    placed.entity_id,
    entities.surviving_id,
    placed.decision
from placed
inner join checked
    on placed.row_number = checked.row_number
inner join entities
    on
        placed.entity_kind = entities.entity_kind
        and placed.entity_id = entities.entity_id
left join entities as others
    on
        placed.entity_kind = others.entity_kind
        and placed.other_id = others.entity_id
where checked.faults = ''
