-- What a person has looked up. A claim that holds is right in all it says; of one that
-- does not, the chief answer is wrong and nothing is known of the rest.
with verifications as (
    select
        claim_id,
        bool_or(holds) as holds
    from {{ ref('int_verifications_accepted') }}
    group by claim_id
),

answers as (select * from {{ ref('int_answers_given') }}),

stated as (select * from {{ ref('int_answers_stated') }})

select
    answers.question_key,
    answers.answer_key,
    bool_or(
        case
            when answers.stance = 'denies' then not verifications.holds
            else verifications.holds
        end
    ) as is_right
from answers
inner join verifications
    on answers.claim_id = verifications.claim_id
left join stated
    on
        answers.claim_id = stated.claim_id
        and answers.attribute = stated.attribute
where
    verifications.holds
    or coalesce(stated.is_chief, true)
group by
    answers.question_key,
    answers.answer_key
