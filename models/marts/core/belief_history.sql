with banded as (
    select
        question_id,
        confidence
    from {{ ref('int_questions_banded') }}
),

-- Whether today's figures can all hold is judged today.
questions as (
    select
        answered.*,
        case
            when answered.is_latest then banded.confidence else answered.confidence
        end as told_confidence
    from {{ ref('int_questions_answered') }} as answered
    inner join banded
        on answered.question_id = banded.question_id
),

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
    questions.told_confidence as confidence,
    bands.grade as confidence_band,
    questions.source_count,
    questions.origin_count,
    questions.denial_count,
    questions.rival_count,
    questions.is_latest,
    questions.claim_ids
from questions
inner join bands
    on questions.told_confidence between bands.score_low and bands.score_high
left join worded
    on questions.candidate_key = worded.answer_key
order by
    questions.question_id asc nulls last,
    questions.judged_on asc nulls last
