select
    {{ clean_text('grade') }} as grade,
    {{ clean_text('label') }} as label,
    {{ clean_text('meaning') }} as meaning,
    {{ safe_decimal(clean_text('score_low')) }} as score_low,
    {{ safe_decimal(clean_text('score_high')) }} as score_high
from {{ intake('confidence_bands') }}
