-- A row is told in the words of its weightiest claim on the question that it rests on.
with evidence as (
    select * from {{ ref('int_evidence_weighed') }}
),

questions as (
    select
        question_id,
        judged_on
    from {{ ref('int_questions_answered') }}
    where is_latest
),

claims as (
    select
        claim_id,
        summary,
        value_text
    from {{ ref('int_claims_gathered') }}
),

ranked as (
    select
        evidence.question_id,
        claims.summary,
        claims.value_text,
        row_number() over (
            partition by evidence.question_id
            order by
                case evidence.role when 'supports' then 0 else 1 end asc,
                case when claims.summary is null then 1 else 0 end asc,
                case when evidence.silent_because is null then 0 else 1 end asc,
                evidence.weight desc,
                evidence.claim_id asc
        ) as preference
    from evidence
    inner join questions
        on
            evidence.question_id = questions.question_id
            and evidence.judged_on = questions.judged_on
    inner join claims
        on evidence.claim_id = claims.claim_id
)

select
    question_id,
    summary,
    value_text
from ranked
where preference = 1
