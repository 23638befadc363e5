with questions as (select * from {{ ref('int_questions_banded') }}),

worded as (select * from {{ ref('int_answers_worded') }}),

verdicts_before as (select * from {{ ref('int_verdicts_before') }}),

verdicts as (
    select
        questions.question_id,
        questions.confidence,
        questions.dispute_status,
        questions.claim_ids,
        worded.answer
    from questions
    left join worded
        on questions.candidate_key = worded.answer_key
),

compared as (
    select
        coalesce(verdicts.question_id, verdicts_before.question_id) as question_id,
        case
            when verdicts_before.question_id is null then 'new_question'
            when verdicts.question_id is null then 'gone_question'
            when
                coalesce(verdicts.answer, '') <> coalesce(verdicts_before.answer, '')
                then 'answer'
            when verdicts.dispute_status <> verdicts_before.dispute_status
                then 'dispute'
            when verdicts.confidence <> verdicts_before.confidence then 'confidence'
            when verdicts.claim_ids <> verdicts_before.claim_ids then 'evidence'
        end as change,
        verdicts_before.answer as answer_before,
        verdicts.answer as answer_after,
        verdicts_before.confidence as confidence_before,
        verdicts.confidence as confidence_after,
        verdicts_before.dispute_status as dispute_before,
        verdicts.dispute_status as dispute_after
    from verdicts
    full outer join verdicts_before
        on verdicts.question_id = verdicts_before.question_id
),

published as (
    select count(*) as verdict_count
    from verdicts_before
)

select compared.*
from compared
cross join published
where
    compared.change is not null
    -- Nothing was published before: nothing differs from it.
    and published.verdict_count > 0
