select
    {{ clean_text('claim_type') }} as claim_type,
    {{ clean_text('signal_type') }} as signal_type,
    {{ clean_text('market_class') }} as market_class,
    {{ clean_text('operational_relevance') }} as operational_relevance,
    {{ clean_text('time_horizon') }} as time_horizon,
    {{ clean_text('what_to_watch') }} as what_to_watch,
    cast({{ safe_decimal(clean_text('horizon_days')) }} as integer) as horizon_days
from {{ intake('signal_rules') }}
