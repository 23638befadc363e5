-- A vague date joins the one episode that it can mean; where it could mean several it
-- stands alone, and it never welds two dated episodes into one.
with claims as (
    select * from {{ ref('int_claims_keyed') }}
    where given_event_id is null
),

chained as (select * from {{ ref('int_claims_chained') }}),

episodes as (select * from {{ ref('int_episodes_found') }}),

reached as (
    select
        claims.claim_id,
        count(case when episodes.date_tier = 1 then 1 end) as fine_count,
        min(case when episodes.date_tier = 1 then episodes.chain_number end)
            as fine_chain,
        count(case when episodes.date_tier = 2 then 1 end) as coarse_count,
        min(case when episodes.date_tier = 2 then episodes.chain_number end)
            as coarse_chain
    from claims
    inner join episodes
        on
            claims.group_key = episodes.group_key
            and claims.date_tier > episodes.date_tier
            and (
                claims.occurred_from is null
                or claims.occurred_from <= episodes.reach_to
            )
            and (
                claims.occurred_to is null
                or claims.occurred_to >= episodes.reach_from
            )
    group by claims.claim_id
)

select
    claims.claim_id,
    claims.group_key,
    claims.event_stem,
    claims.recorded_on,
    claims.occurred_from,
    claims.occurred_to,
    case
        when claims.date_tier > 1 and reached.fine_count = 1 then 1
        when
            claims.date_tier = 3
            and coalesce(reached.fine_count, 0) = 0
            and reached.coarse_count = 1
            then 2
        else claims.date_tier
    end as episode_tier,
    case
        when claims.date_tier > 1 and reached.fine_count = 1 then reached.fine_chain
        when
            claims.date_tier = 3
            and coalesce(reached.fine_count, 0) = 0
            and reached.coarse_count = 1
            then reached.coarse_chain
        else coalesce(cast(chained.chain_number as integer), 0)
    end as episode_chain
from claims
left join chained
    on claims.claim_id = chained.claim_id
left join reached
    on claims.claim_id = reached.claim_id
