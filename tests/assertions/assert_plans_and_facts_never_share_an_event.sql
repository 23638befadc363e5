-- What is meant or foretold must not count as having happened.
select
    claims.event_id,
    count(distinct modalities.is_plan) as kind_count
from {{ ref('fct_claims') }} as claims
inner join {{ ref('stg_modalities') }} as modalities
    on claims.modality = modalities.modality
where
    claims.event_id is not null
    -- A person may hold a plan and a fact to be one event, and answers for it.
    and claims.grouped_by = 'by_rule'
group by claims.event_id
having count(distinct modalities.is_plan) > 1
