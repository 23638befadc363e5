select
    {{ clean_text('stage') }} as stage,
    {{ clean_text('label') }} as label,
    {{ clean_text('definition') }} as definition,
    cast({{ safe_decimal('rank') }} as integer) as rank,
    {{ safe_boolean(clean_text('is_churn')) }} as is_churn,
    {{ safe_boolean(clean_text('is_lost')) }} as is_lost
from {{ intake('churn_stages') }}
