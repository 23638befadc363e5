-- A row is told in the words of its weightiest claim on the question that it rests on.
with evidence as (
    select * from {{ ref('int_evidence_weighed') }}
    where is_latest
),

questions as (
    select
        question_key,
        question_id
    from {{ ref('int_questions_asked') }}
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
        questions.question_id,
        claims.summary,
        claims.value_text,
        row_number() over (
            partition by questions.question_id
            order by
                case evidence.role when 'supports' then 0 else 1 end asc,
                case when claims.summary is null then 1 else 0 end asc,
                case when evidence.silent_because is null then 0 else 1 end asc,
                evidence.weight desc,
                evidence.claim_id asc
        ) as preference
    from evidence
    inner join questions
        on evidence.question_key = questions.question_key
    inner join claims
        on evidence.claim_id = claims.claim_id
)

select
    question_id,
    summary,
    value_text
from ranked
where preference = 1
