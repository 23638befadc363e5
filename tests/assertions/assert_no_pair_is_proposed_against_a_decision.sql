-- What somebody has decided is not asked again.
with decisions as (
    select * from {{ ref('int_identity_decisions_accepted') }}
    where other_id is not null
)

select
    duplicates.entity_kind,
    duplicates.entity_id,
    duplicates.other_id
from {{ ref('duplicate_candidates') }} as duplicates
inner join decisions
    on
        duplicates.entity_kind = decisions.entity_kind
        and (
            (
                duplicates.entity_id = decisions.surviving_id
                and duplicates.other_id = decisions.other_surviving_id
            )
            or (
                duplicates.other_id = decisions.surviving_id
                and duplicates.entity_id = decisions.other_surviving_id
            )
        )
union all
-- One that lives on as another has no life of its own.
select
    duplicates.entity_kind,
    duplicates.entity_id,
    duplicates.other_id
from {{ ref('duplicate_candidates') }} as duplicates
inner join {{ ref('int_entities_joined') }} as joined
    on
        duplicates.entity_kind = joined.entity_kind
        and (
            duplicates.entity_id = joined.entity_id
            or duplicates.other_id = joined.entity_id
        )
where joined.entity_id <> joined.surviving_id
