select
    claim_type,
    mart,
    counterparty_role,
    event_family,
    grouping,
    definition,
    include_rule,
    exclude_rule
from {{ ref('stg_claim_types') }}
order by
    claim_type asc nulls last
