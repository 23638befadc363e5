-- A chain longer than the steps reach would join some of its links and not others.
with chained as (select * from {{ ref('int_entities_chained') }})

select
    decisions.row_number,
    ones.chain_id,
    others.chain_id as other_chain_id
from {{ ref('int_identity_decisions_placed') }} as decisions
left join chained as ones
    on
        decisions.entity_kind = ones.entity_kind
        and decisions.entity_id = ones.entity_id
left join chained as others
    on
        decisions.entity_kind = others.entity_kind
        and decisions.other_id = others.entity_id
where
    decisions.decision = 'same'
    and decisions.other_id is not null
    and coalesce(ones.chain_id <> others.chain_id, true)
