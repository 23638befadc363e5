select
    {{ clean_text('unit') }} as unit,
    {{ clean_text('unit_kind') }} as unit_kind,
    {{ clean_text('currency') }} as currency,
    {{ clean_text('definition') }} as definition,
    {{ safe_boolean(clean_text('is_comparable')) }} as is_comparable
from {{ intake('units') }}
