select
    {{ clean_text('parameter') }} as parameter,
    {{ clean_text('reason') }} as reason,
    {{ clean_text('source') }} as source,
    {{ safe_decimal(clean_text('value')) }} as value
from {{ intake('parameters') }}
