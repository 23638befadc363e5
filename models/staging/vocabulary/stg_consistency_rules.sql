select
    {{ clean_text('rule') }} as rule,
    {{ clean_text('kind') }} as kind,
    {{ clean_text('result_metric_id') }} as result_metric_id,
    {{ clean_text('result_scope') }} as result_scope,
    {{ clean_text('left_metric_id') }} as left_metric_id,
    {{ clean_text('left_scope') }} as left_scope,
    {{ clean_text('right_metric_id') }} as right_metric_id,
    {{ clean_text('right_scope') }} as right_scope,
    {{ clean_text('told_in') }} as told_in,
    {{ clean_text('reason') }} as reason,
    {{ safe_decimal(clean_text('tolerance')) }} as tolerance
from {{ intake('consistency_rules') }}
