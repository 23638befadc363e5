select
    {{ clean_text('modality') }} as modality,
    {{ clean_text('definition') }} as definition,
    {{ safe_boolean(clean_text('is_fact')) }} as is_fact,
    {{ safe_boolean(clean_text('is_plan')) }} as is_plan,
    {{ safe_decimal(clean_text('weight')) }} as weight
from {{ intake('modalities') }}
