select
    {{ clean_text('list') }} as list,
    {{ clean_text('term') }} as term,
    {{ clean_text('label') }} as label,
    {{ clean_text('definition') }} as definition,
    cast({{ safe_decimal('rank') }} as integer) as rank
from {{ intake('terms') }}
