select
    {{ clean_text('grade') }} as grade,
    {{ clean_text('label') }} as label,
    {{ clean_text('definition') }} as definition,
    {{ clean_text('reason') }} as reason,
    {{ safe_decimal(clean_text('accuracy')) }} as accuracy,
    {{ safe_boolean(clean_text('is_judged')) }} as is_judged,
    {{ safe_decimal(clean_text('claims_worth')) }} as claims_worth
from {{ intake('reliability_grades') }}
