-- Before anything is learned every vote counts the same; one vote for none of the
-- answers keeps a lone voice from certainty.
with counted as (
    select
        question_key,
        candidate_key,
        topic,
        count(case when stance = 'states' then 1 end) as vote_count
    from {{ ref('int_votes_sampled') }}
    group by
        question_key,
        candidate_key,
        topic
),

shared as (
    select
        *,
        cast(vote_count as double)
        / (sum(vote_count) over (partition by question_key) + 1) as share
    from counted
)

select
    shared.question_key,
    shared.candidate_key,
    shared.topic,
    shared.vote_count,
    candidates.is_right,
    candidates.question_is_settled,
    {{ to_points('shared.share') }} as belief,
    {{ to_points('shared.share') }} as credit
from shared
inner join {{ ref('int_candidates_listed') }} as candidates
    on shared.candidate_key = candidates.candidate_key
