select
    {{ row_number_in_file('origins') }} as row_number,
    {{ clean_text('origin_id') }} as origin_id,
    {{ clean_text('origin_kind') }} as origin_kind,
    {{ clean_text('label') }} as label,
    {{ clean_text('publisher') }} as publisher,
    {{ clean_text('dated') }} as dated,
    {{ clean_text('recorded_on') }} as recorded_on_text,
    {{ clean_text('retracted_on') }} as retracted_on_text,
    {{ safe_date(clean_text('recorded_on')) }} as recorded_on,
    {{ safe_date(clean_text('retracted_on')) }} as retracted_on
from {{ intake('origins') }}
