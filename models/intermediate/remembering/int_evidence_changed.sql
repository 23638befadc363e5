with changed as (select * from {{ ref('int_verdicts_changed') }}),

questions as (
    select
        question_key,
        question_id
    from {{ ref('int_questions_asked') }}
),

weighed as (
    select
        question_key,
        claim_id
    from {{ ref('int_evidence_weighed') }}
    where is_latest
)

select
    changed.question_id,
    weighed.claim_id
from changed
inner join questions
    on changed.question_id = questions.question_id
inner join weighed
    on questions.question_key = weighed.question_key
union
select
    question_id,
    claim_id
from {{ ref('int_evidence_before') }}
