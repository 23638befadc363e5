with questions as (select * from {{ ref('int_questions_answered') }}),

bands as (select * from {{ ref('stg_confidence_bands') }}),

worded as (select * from {{ ref('int_answers_worded') }})

select
    questions.question_id,
    questions.judged_on as known_on,
    questions.event_id,
    questions.attribute,
    worded.answer,
    questions.answer_code,
    questions.answer_low,
    questions.answer_best,
    questions.answer_high,
    questions.score_log_odds,
    questions.confidence,
    bands.grade as confidence_band,
    questions.source_count,
    questions.origin_count,
    questions.denial_count,
    questions.rival_count,
    questions.is_latest,
    questions.claim_ids
from questions
inner join bands
    on questions.confidence between bands.score_low and bands.score_high
left join worded
    on
        questions.question_id = worded.question_id
        and questions.answer_code is not distinct from worded.answer_code
        and questions.answer_low is not distinct from worded.answer_low
        and questions.answer_best is not distinct from worded.answer_best
        and questions.answer_high is not distinct from worded.answer_high
order by
    questions.question_id asc nulls last,
    questions.judged_on asc nulls last
