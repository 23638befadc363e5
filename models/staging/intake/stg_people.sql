select
    {{ row_number_in_file('people') }} as row_number,
    {{ clean_text('person_id') }} as person_id,
    {{ clean_text('name') }} as name,
    {{ clean_text('recorded_on') }} as recorded_on_text,
    {{ clean_text('retracted_on') }} as retracted_on_text,
    {{ safe_date(clean_text('recorded_on')) }} as recorded_on,
    {{ safe_date(clean_text('retracted_on')) }} as retracted_on
from {{ intake('people') }}
