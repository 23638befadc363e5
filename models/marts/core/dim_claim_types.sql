select
    claim_type,
    mart,
    counterparty_role,
    default_metric,
    event_family,
    grouping,
    definition,
    include_rule,
    exclude_rule
from {{ ref('stg_claim_types') }}
order by
    claim_type asc nulls last
