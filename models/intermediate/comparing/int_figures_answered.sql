-- Today's figures by event, for whatever compares them with one another.
with questions as (
    select * from {{ ref('int_questions_answered') }}
    where
        is_latest
        and answer_kind = 'number'
        and reached_by <> 'unresolved'
),

events as (select * from {{ ref('int_events_described') }})

select
    questions.question_id,
    questions.event_id,
    questions.population_asked,
    coalesce(questions.population_asked, events.population) as population,
    split_part(questions.attribute, ':', 1) as metric_id,
    nullif(split_part(questions.attribute, ':', 2), '') as base,
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
