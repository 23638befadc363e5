with questions as (select * from {{ ref('int_questions_banded') }}),

worded as (select * from {{ ref('int_answers_worded') }}),

events as (select * from {{ ref('int_events_described') }}),

entities as (
    select * from {{ ref('int_entities_accepted') }}
    where entity_kind = 'company'
)

select
    questions.question_id,
    questions.event_id,
    events.subject_id,
    entities.name as subject,
    events.event_type,
    questions.attribute,
    questions.population_asked,
    worded.answer,
    questions.answer_code,
    questions.answer_low,
    questions.answer_best,
    questions.answer_high,
    questions.reached_by,
    questions.prior_log_odds,
    questions.score_log_odds,
    questions.confidence,
    questions.confidence_band,
    questions.confidence_label,
    questions.dispute_status,
    questions.source_count,
    questions.origin_count,
    questions.claim_count,
    questions.denial_count,
    questions.rival_count,
    questions.claim_ids
from questions
inner join events
    on questions.event_id = events.event_id
inner join entities
    on events.subject_id = entities.entity_id
left join worded
    on
        questions.question_id = worded.question_id
        and questions.answer_code is not distinct from worded.answer_code
        and questions.answer_low is not distinct from worded.answer_low
        and questions.answer_best is not distinct from worded.answer_best
        and questions.answer_high is not distinct from worded.answer_high
order by
    questions.question_id asc nulls last
