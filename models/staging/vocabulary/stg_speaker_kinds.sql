select
    {{ clean_text('speaker_kind') }} as speaker_kind,
    {{ clean_text('definition') }} as definition,
    {{ safe_decimal(clean_text('attribution')) }} as attribution,
    {{ safe_decimal(clean_text('denial_strength')) }} as denial_strength,
    {{ safe_boolean(clean_text('is_named')) }} as is_named,
    {{ safe_boolean(clean_text('is_on_record')) }} as is_on_record,
    {{ safe_boolean(clean_text('is_interested')) }} as is_interested
from {{ intake('speaker_kinds') }}
