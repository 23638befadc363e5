select
    group_key,
    date_tier,
    cast(chain_number as integer) as chain_number,
    min(occurred_from) as starts_on,
    max(occurred_to) as ends_on,
    min(reach_from) as reach_from,
    max(reach_to) as reach_to
from {{ ref('int_claims_chained') }}
group by
    group_key,
    date_tier,
    chain_number
