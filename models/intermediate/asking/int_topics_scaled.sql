-- How far from the most claimed figure of their question the other claims typically
-- lie, where enough questions tell: the median over claims.
with figures as (
    select
        *,
        first_value(answer_best) over (
            partition by question_key
            order by
                claim_count desc,
                answer_best asc
        ) as leading_value
    from {{ ref('int_candidates_listed') }}
    where
        answer_kind = 'number'
        and answer_low = answer_high
),

gaps as (
    select
        topic,
        question_key,
        claim_count,
        abs(answer_best - leading_value) as gap
    from figures
    where answer_best <> leading_value
),

ordered as (
    select
        topic,
        gap,
        sum(claim_count) over (
            partition by topic
            order by gap asc
            range between unbounded preceding and current row
        ) as claims_up_to_here,
        sum(claim_count) over (partition by topic) as all_claims
    from gaps
),

parameters as (
    {{ parameters(['closeness_min_questions']) }}
),

known as (
    select gaps.topic
    from gaps
    cross join parameters
    group by
        gaps.topic,
        parameters.closeness_min_questions
    having count(distinct gaps.question_key) >= parameters.closeness_min_questions
)

select
    ordered.topic,
    min(ordered.gap) as typical_gap
from ordered
inner join known
    on ordered.topic = known.topic
where 2 * ordered.claims_up_to_here >= ordered.all_claims
group by ordered.topic
