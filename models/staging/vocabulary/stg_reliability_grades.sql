select
    {{ clean_text('grade') }} as grade,
    {{ clean_text('label') }} as label,
    {{ clean_text('definition') }} as definition,
    {{ clean_text('reason') }} as reason,
    {{ safe_decimal(clean_text('accuracy')) }} as accuracy
from {{ intake('reliability_grades') }}
