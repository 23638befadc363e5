with questions as (
    select * from {{ ref('int_questions_answered') }}
    where is_latest
),

disputed as (select * from {{ ref('int_questions_disputed') }}),

bands as (select * from {{ ref('stg_confidence_bands') }}),

statuses as (
    select
        rank,
        term
    from {{ ref('stg_terms') }}
    where list = 'dispute_status'
)

select
    questions.question_id,
    questions.event_id,
    questions.population_asked,
    questions.attribute,
    questions.answer_kind,
    questions.answer_code,
    questions.answer_low,
    questions.answer_best,
    questions.answer_high,
    questions.prior_log_odds,
    questions.score_log_odds,
    questions.probability,
    questions.agreement_factor,
    questions.is_contested,
    questions.confidence,
    questions.candidate_key,
    questions.majority_key,
    questions.majority_share,
    questions.source_count,
    questions.origin_count,
    questions.claim_count,
    questions.denial_count,
    questions.rival_count,
    questions.reached_by,
    questions.claim_ids,
    bands.grade as confidence_band,
    bands.label as confidence_label,
    disputed.dispute_rank,
    statuses.term as dispute_status
from questions
inner join disputed
    on questions.question_id = disputed.question_id
inner join bands
    on questions.confidence between bands.score_low and bands.score_high
inner join statuses
    on disputed.dispute_rank = statuses.rank
