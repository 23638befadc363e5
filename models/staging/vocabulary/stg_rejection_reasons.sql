select
    {{ clean_text('reason') }} as reason,
    {{ clean_text('what_is_wrong') }} as what_is_wrong,
    {{ clean_text('how_to_mend') }} as how_to_mend
from {{ intake('rejection_reasons') }}
