-- A decision wins over every rule: what is one has one id, what is two has two, and a
-- name is read as whom it was given to, never as whom it was kept from.
with decisions as (select * from {{ ref('int_identity_decisions_accepted') }}),

mentions as (
    select * from {{ ref('int_mentions_resolved') }}
    where resolution <> 'id'
)

select
    decisions.row_number,
    decisions.decision,
    coalesce(decisions.other_surviving_id, mentions.entity_id) as found_id
from decisions
left join mentions
    on
        decisions.other_id is null
        and decisions.entity_kind = mentions.entity_kind
        and decisions.name_key = mentions.name_key
where
    (
        decisions.decision = 'same'
        and coalesce(decisions.other_surviving_id, mentions.entity_id)
        <> decisions.surviving_id
    )
    or (
        decisions.decision = 'same'
        and mentions.resolution in ('unknown', 'ambiguous')
    )
    or (
        decisions.decision = 'not_same'
        and coalesce(decisions.other_surviving_id, mentions.entity_id)
        = decisions.surviving_id
    )
