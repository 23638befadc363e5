-- Employees and contractors are never one number.
select
    evidence.question_id,
    count(distinct claims.population) as population_count
from {{ ref('verdict_evidence') }} as evidence
inner join {{ ref('fct_claims') }} as claims
    on evidence.claim_id = claims.claim_id
inner join {{ ref('fct_verdicts') }} as verdicts
    on evidence.question_id = verdicts.question_id
where
    verdicts.answer_best is not null
    -- A person who is named needs no population to be told apart.
    and claims.person_id is null
group by evidence.question_id
having count(distinct claims.population) > 1
