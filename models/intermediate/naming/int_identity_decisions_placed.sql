-- A decision whose name is an id is one between two companies or people; any other is
-- one about a spelling.
with decisions as (
    select known.*
    from {{ ref('int_identity_decisions_known') }} as known
    inner join {{ ref('int_identity_decisions_read') }} as faulty
        on known.row_number = faulty.row_number
    where
        faulty.faults = ''
        and known.retracted_on is null
),

entities as (select * from {{ ref('int_entities_accepted') }})

select
    decisions.row_number,
    entities.entity_kind,
    decisions.name,
    {{ name_key('decisions.name') }} as name_key,
    others.entity_id as other_id,
    decisions.entity_id,
    decisions.decision
from decisions
inner join entities
    on decisions.entity_id = entities.entity_id
left join entities as others
    on
        entities.entity_kind = others.entity_kind
        and decisions.name = others.entity_id
