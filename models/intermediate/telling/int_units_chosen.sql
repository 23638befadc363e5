-- The unit in which a question is answered: the one that its claims share, or dollars
-- for money that was converted.
with answers as (select * from {{ ref('int_answers_given') }}),

claims as (
    select * from {{ ref('int_claims_gathered') }}
    where unit is not null
)

select
    answers.question_id,
    min(
        case
            when claims.measured_in is not null then claims.measured_in
            when claims.currency is not null then 'USD'
            else claims.unit
        end
    ) as unit,
    bool_and(claims.usd_rate is not null) as is_in_dollars
from answers
inner join claims
    on answers.claim_id = claims.claim_id
where answers.answer_kind = 'number'
group by answers.question_id
