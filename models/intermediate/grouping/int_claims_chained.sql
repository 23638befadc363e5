-- Gaps and islands: in each group, dated claims whose reaches touch make a chain.
with claims as (
    select * from {{ ref('int_claims_keyed') }}
    where
        date_tier in (1, 2)
        and given_event_id is null
),

ordered as (
    select
        claim_id,
        group_key,
        date_tier,
        occurred_from,
        occurred_to,
        reach_from,
        reach_to,
        max(reach_to) over (
            partition by group_key, date_tier
            order by reach_from asc, reach_to asc, claim_id asc
            rows between unbounded preceding and 1 preceding
        ) as reached_before
    from claims
)

select
    claim_id,
    group_key,
    date_tier,
    occurred_from,
    occurred_to,
    reach_from,
    reach_to,
    sum(
        case
            when reached_before is null or reach_from > reached_before then 1
            else 0
        end
    ) over (
        partition by group_key, date_tier
        order by reach_from asc, reach_to asc, claim_id asc
        rows between unbounded preceding and current row
    ) as chain_number
from ordered
