select
    {{ row_number_in_file('broader_labels') }} as row_number,
    {{ clean_text('label') }} as label,
    {{ clean_text('broader_label') }} as broader_label,
    {{ clean_text('metric_id') }} as metric_id,
    {{ clean_text('recorded_on') }} as recorded_on_text,
    {{ clean_text('retracted_on') }} as retracted_on_text,
    {{ safe_date(clean_text('recorded_on')) }} as recorded_on,
    {{ safe_date(clean_text('retracted_on')) }} as retracted_on
from {{ intake('broader_labels') }}
