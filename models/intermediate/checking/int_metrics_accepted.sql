with metrics as (select * from {{ ref('stg_metrics') }}),

checked as (select * from {{ ref('int_metrics_checked') }})

select
    metrics.metric_id,
    metrics.metric,
    metrics.unit_kind,
    metrics.kind,
    metrics.additive_over,
    metrics.value_min,
    metrics.value_max,
    metrics.same_within,
    metrics.same_within_percent,
    coalesce(metrics.needs_base, false) as needs_base,
    metrics.higher_is_better,
    metrics.definition
from metrics
inner join checked
    on metrics.row_number = checked.row_number
where checked.faults = ''
