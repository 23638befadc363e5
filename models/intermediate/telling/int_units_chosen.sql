-- The unit in which a question is answered: dollars for money, else the one that its
-- claims give.
with answers as (select * from {{ ref('int_answers_given') }}),

claims as (select * from {{ ref('int_claims_gathered') }}),

units as (select * from {{ ref('stg_units') }})

select
    answers.question_id,
    case
        -- Pay by the hour stays pay by the hour.
        when min(units.unit_kind) = 'money_rate'
            then min(replace(claims.unit, units.currency, 'USD'))
        when min(units.currency) is not null then 'USD'
        else min(claims.unit)
    end as unit,
    min(units.currency) is not null as is_money
from answers
inner join claims
    on answers.claim_id = claims.claim_id
inner join units
    on claims.unit = units.unit
where answers.answer_kind = 'number'
group by answers.question_id
