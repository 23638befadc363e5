select
    {{ row_number_in_file('verifications') }} as row_number,
    {{ clean_text('claim_id') }} as claim_id,
    {{ clean_text('holds') }} as holds_text,
    {{ clean_text('checked_by') }} as checked_by,
    {{ clean_text('reason') }} as reason,
    {{ clean_text('recorded_on') }} as recorded_on_text,
    {{ clean_text('retracted_on') }} as retracted_on_text,
    {{ safe_boolean(clean_text('holds')) }} as holds,
    {{ safe_date(clean_text('recorded_on')) }} as recorded_on,
    {{ safe_date(clean_text('retracted_on')) }} as retracted_on
from {{ intake('verifications') }}
