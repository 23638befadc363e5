-- A claim without an event would be kept and yet never heard.
select
    claims.claim_id,
    claims.event_id
from {{ ref('fct_claims') }} as claims
left join {{ ref('dim_sources') }} as sources
    on claims.source_id = sources.source_id
left join {{ ref('fct_events') }} as events
    on claims.event_id = events.event_id
where
    claims.retracted_on is null
    and sources.retracted_on is null
    and events.event_id is null
