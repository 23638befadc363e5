with answers as (select * from {{ ref('int_answers_merged') }}),

verified as (select * from {{ ref('int_answers_verified') }}),

counted as (
    select
        answers.candidate_key,
        sum(answers.claim_count) as claim_count,
        sum(answers.stating_count) as stating_count,
        bool_or(verified.is_right) as is_right
    from answers
    left join verified
        on answers.answer_key = verified.answer_key
    group by answers.candidate_key
)

select
    answers.question_key,
    answers.candidate_key,
    answers.topic,
    answers.answer_kind,
    answers.answer_code,
    answers.answer_low,
    answers.answer_best,
    answers.answer_high,
    cast(counted.claim_count as bigint) as claim_count,
    counted.stating_count > 0 as is_stated,
    counted.is_right,
    coalesce(
        bool_or(counted.is_right) over (partition by answers.question_key), false
    ) as question_is_settled
from answers
inner join counted
    on answers.candidate_key = counted.candidate_key
where answers.answer_key = answers.candidate_key
