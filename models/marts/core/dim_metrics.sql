select
    metric_id,
    metric,
    unit_kind,
    kind,
    additive_over,
    value_min,
    value_max,
    needs_base,
    higher_is_better,
    definition
from {{ ref('int_metrics_accepted') }}
order by
    metric_id asc nulls last
