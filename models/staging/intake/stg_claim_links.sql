select
    {{ row_number_in_file('claim_links') }} as row_number,
    {{ clean_text('claim_id') }} as claim_id,
    {{ clean_text('relation') }} as relation,
    {{ clean_text('other_claim_id') }} as other_claim_id,
    {{ clean_text('reason') }} as reason,
    {{ clean_text('recorded_on') }} as recorded_on_text,
    {{ clean_text('retracted_on') }} as retracted_on_text,
    {{ safe_date(clean_text('recorded_on')) }} as recorded_on,
    {{ safe_date(clean_text('retracted_on')) }} as retracted_on
from {{ intake('claim_links') }}
