select
    {{ row_number_in_file() }} as row_number,
    {{ clean_text('metric_id') }} as metric_id,
    {{ clean_text('metric') }} as metric,
    {{ clean_text('unit_kind') }} as unit_kind,
    {{ clean_text('kind') }} as kind,
    {{ clean_text('additive_over') }} as additive_over,
    {{ clean_text('definition') }} as definition,
    {{ clean_text('value_min') }} as value_min_text,
    {{ clean_text('value_max') }} as value_max_text,
    {{ clean_text('needs_base') }} as needs_base_text,
    {{ clean_text('higher_is_better') }} as higher_is_better_text,
    {{ safe_decimal(clean_text('value_min')) }} as value_min,
    {{ safe_decimal(clean_text('value_max')) }} as value_max,
    {{ safe_boolean(clean_text('needs_base')) }} as needs_base,
    {{ safe_boolean(clean_text('higher_is_better')) }} as higher_is_better
from {{ intake('metrics') }}
