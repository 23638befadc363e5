-- The figures that a total is said to contain. Only like is added to like: on one
-- base, in one unit, plans with plans, and nothing that the dictionary forbids to add.
with rules as (
    select
        rule,
        result_metric_id
    from {{ ref('stg_consistency_rules') }}
    where kind = 'sum'
),

part_pairs as (select * from {{ ref('int_event_parts_linked') }}),

figures as (select * from {{ ref('int_figures_answered') }}),

metrics as (
    select * from {{ ref('int_metrics_accepted') }}
    where additive_over is distinct from 'nothing'
)

select
    rules.rule,
    wholes.question_id,
    parts.question_id as part_question_id,
    wholes.event_id,
    wholes.population_asked,
    wholes.metric_id,
    wholes.figure_low as whole_low,
    wholes.figure_best as whole_best,
    wholes.figure_high as whole_high,
    parts.figure_low as part_low,
    parts.figure_best as part_best,
    parts.figure_high as part_high,
    -- A part that nobody told only makes a total larger where none can be negative.
    coalesce(metrics.value_min >= 0, false) as is_never_negative
from part_pairs
inner join rules
    on coalesce(rules.result_metric_id, part_pairs.metric_id) = part_pairs.metric_id
inner join metrics
    on part_pairs.metric_id = metrics.metric_id
inner join figures as wholes
    on
        part_pairs.whole_event_id = wholes.event_id
        and part_pairs.metric_id = wholes.metric_id
inner join figures as parts
    on
        part_pairs.part_event_id = parts.event_id
        and wholes.metric_id = parts.metric_id
        and wholes.base is not distinct from parts.base
        and wholes.measured_in is not distinct from parts.measured_in
        and wholes.is_plan = parts.is_plan
        and (
            wholes.population_asked is null
            or wholes.population_asked = parts.population
        )
