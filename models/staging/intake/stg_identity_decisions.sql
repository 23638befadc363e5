select
    {{ row_number_in_file() }} as row_number,
    {{ clean_text('name') }} as name,
    {{ clean_text('entity_id') }} as entity_id,
    {{ clean_text('decision') }} as decision,
    {{ clean_text('decided_by') }} as decided_by,
    {{ clean_text('decided_on') }} as decided_on_text,
    {{ clean_text('reason') }} as reason,
    {{ clean_text('recorded_on') }} as recorded_on_text,
    {{ clean_text('retracted_on') }} as retracted_on_text,
    {{ safe_date(clean_text('decided_on')) }} as decided_on,
    {{ safe_date(clean_text('recorded_on')) }} as recorded_on,
    {{ safe_date(clean_text('retracted_on')) }} as retracted_on
from {{ intake('identity_decisions') }}
