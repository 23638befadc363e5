-- Today's figures by event, for whatever compares them with one another.
with questions as (
    select
        *,
        split_part(attribute, ':', 1) as metric_id,
        nullif(split_part(attribute, ':', 2), '') as base,
        nullif(split_part(attribute, ':', 3), '') as measured_in
    from {{ ref('int_questions_answered') }}
    where
        is_latest
        and answer_kind = 'number'
        and reached_by <> 'unresolved'
),

events as (select * from {{ ref('int_events_described') }}),

metrics as (select * from {{ ref('int_metrics_accepted') }})

select
    questions.question_id,
    questions.event_id,
    questions.population_asked,
    coalesce(questions.population_asked, events.population) as population,
    questions.metric_id,
    questions.base,
    -- The base of any other figure says how it was reached, not of what it is a share.
    case
        when metrics.needs_base or metrics.unit_kind = 'percent' then questions.base
    end as share_base,
    questions.measured_in,
    questions.answer_low as figure_low,
    questions.answer_best as figure_best,
    questions.answer_high as figure_high,
    questions.confidence,
    events.event_type,
    events.subject_id,
    events.counterparty_id,
    events.occurred_from,
    events.occurred_to,
    events.is_plan
from questions
inner join events
    on questions.event_id = events.event_id
left join metrics
    on questions.metric_id = metrics.metric_id
