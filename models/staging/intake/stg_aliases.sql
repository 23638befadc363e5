select
    {{ row_number_in_file('aliases') }} as row_number,
    {{ clean_text('entity_id') }} as entity_id,
    {{ clean_text('alias') }} as alias,
    {{ clean_text('language') }} as language,
    {{ clean_text('alias_kind') }} as alias_kind,
    {{ clean_text('is_ambiguous') }} as is_ambiguous_text,
    {{ clean_text('recorded_on') }} as recorded_on_text,
    {{ clean_text('retracted_on') }} as retracted_on_text,
    {{ safe_boolean(clean_text('is_ambiguous')) }} as is_ambiguous,
    {{ safe_date(clean_text('recorded_on')) }} as recorded_on,
    {{ safe_date(clean_text('retracted_on')) }} as retracted_on
from {{ intake('aliases') }}
