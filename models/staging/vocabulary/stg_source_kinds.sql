select
    {{ clean_text('source_kind') }} as source_kind,
    {{ clean_text('default_speaker_kind') }} as default_speaker_kind,
    {{ clean_text('definition') }} as definition,
    {{ safe_boolean(clean_text('can_corroborate')) }} as can_corroborate
from {{ intake('source_kinds') }}
