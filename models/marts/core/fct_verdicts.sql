with questions as (select * from {{ ref('int_questions_banded') }}),

worded as (select * from {{ ref('int_answers_worded') }}),

events as (select * from {{ ref('int_events_described') }}),

rules as (select * from {{ ref('int_rules_versioned') }}),

entities as (
    select * from {{ ref('int_entities_accepted') }}
    where entity_kind = 'company'
)

select
    questions.question_id,
    questions.event_id,
    events.subject_id,
    entities.name as subject,
    counterparties.name as counterparty,
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
    questions.probability,
    questions.agreement_factor,
    questions.is_contested,
    questions.confidence,
    questions.confidence_band,
    questions.confidence_label,
    questions.dispute_status,
    questions.source_count,
    questions.origin_count,
    questions.claim_count,
    questions.denial_count,
    questions.rival_count,
    majority.answer as majority_answer,
    questions.majority_share,
    events.first_known_on,
    events.last_reported_on,
    questions.claim_ids,
    rules.rules_version
from questions
cross join rules
inner join events
    on questions.event_id = events.event_id
inner join entities
    on events.subject_id = entities.entity_id
left join entities as counterparties
    on events.counterparty_id = counterparties.entity_id
left join worded
    on questions.candidate_key = worded.answer_key
left join worded as majority
    on questions.majority_key = majority.answer_key
order by
    questions.question_id asc nulls last
