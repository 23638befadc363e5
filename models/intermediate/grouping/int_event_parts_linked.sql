-- Events whose figure contains that of another event: never to be added to it. Several
-- sources may tell one part: it counts once.
with links as (
    select * from {{ ref('int_claim_links_accepted') }}
    where relation = 'part_of'
),

claims as (select * from {{ ref('int_claims_gathered') }})

select distinct
    wholes.event_id as whole_event_id,
    parts.event_id as part_event_id,
    wholes.metric_id
from links
inner join claims as parts
    on links.claim_id = parts.claim_id
inner join claims as wholes
    on
        links.other_claim_id = wholes.claim_id
        and parts.metric_id is not distinct from wholes.metric_id
        and parts.event_id <> wholes.event_id
