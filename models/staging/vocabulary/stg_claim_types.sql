select
    {{ clean_text('claim_type') }} as claim_type,
    {{ clean_text('mart') }} as mart,
    {{ clean_text('counterparty_role') }} as counterparty_role,
    {{ clean_text('default_metric') }} as default_metric,
    {{ clean_text('event_family') }} as event_family,
    {{ clean_text('grouping') }} as grouping,
    {{ safe_boolean(clean_text('holds_post')) }} as holds_post,
    {{ safe_boolean(clean_text('makes_rivals')) }} as makes_rivals,
    {{ clean_text('definition') }} as definition,
    {{ clean_text('include_rule') }} as include_rule,
    {{ clean_text('exclude_rule') }} as exclude_rule
from {{ intake('claim_types') }}
