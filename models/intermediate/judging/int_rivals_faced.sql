-- The answers that the winner cannot stand beside, and how hard each presses.
with winners as (
    select *
    from {{ ref('int_candidates_scored') }}
    where preference = 1
),

compatible as (
    select
        from_key,
        to_key
    from {{ ref('int_candidates_related') }}
    where is_compatible
)

select
    winners.question_key,
    winners.judged_on,
    candidates.candidate_key,
    candidates.voices,
    -- A rival that no voice of its own states does not press, and no denial makes one
    -- weaker than that.
    case
        when candidates.voices > 0 then exp(greatest(0, candidates.points)) else 1
    end as force
from winners
inner join {{ ref('int_candidates_scored') }} as candidates
    on
        winners.question_key = candidates.question_key
        and winners.judged_on = candidates.judged_on
        and winners.candidate_key <> candidates.candidate_key
left join compatible
    on
        winners.candidate_key = compatible.to_key
        and candidates.candidate_key = compatible.from_key
where
    compatible.from_key is null
    -- Causes and gainers stand side by side.
    and winners.answer_kind <> 'set'
