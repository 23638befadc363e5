with disputed as (select * from {{ ref('int_questions_disputed') }}),

parameters as (
    {{ parameters(['inconsistent_factor']) }}
),

-- Figures that cannot all hold: at least one of them is wrong, nobody knows which.
questions as (
    select
        answered.*,
        disputed.dispute_rank,
        cast(
            case
                when disputed.dispute_rank = 3 and answered.reached_by <> 'verified'
                    then
                        {{ to_measure(
                            'answered.confidence * parameters.inconsistent_factor', 2
                        ) }}
                else answered.confidence
            end as decimal(3, 2)
        ) as lowered_confidence
    from {{ ref('int_questions_answered') }} as answered
    cross join parameters
    inner join disputed
        on answered.question_id = disputed.question_id
    where answered.is_latest
),

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
    questions.lowered_confidence as confidence,
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
    questions.dispute_rank,
    statuses.term as dispute_status
from questions
inner join bands
    on questions.lowered_confidence between bands.score_low and bands.score_high
inner join statuses
    on questions.dispute_rank = statuses.rank
