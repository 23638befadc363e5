-- One round of learning: how right the sources are by what is believed, who copies
-- whom, and what is to be believed by that.
with beliefs as (select * from {{ ref('int_beliefs_started') }}),

votes as (select * from {{ ref('int_votes_sampled') }}),

related as (select * from {{ ref('int_candidates_related') }}),

parameters as (
    {{ parameters(['crowding']) }}
),

topics as ({{ topics_measured('beliefs') }}),

tallied as ({{ votes_tallied('votes', 'beliefs') }}),

overall as ({{ sources_rated_overall('tallied') }}),

rated as ({{ sources_rated('tallied', 'overall') }}),

compared as (
    {{ sources_compared(
        ref('int_sources_paired'), ref('int_agreements_found'), 'beliefs', 'overall',
        'topics'
    ) }}
),

-- Whoever says the same and may have it from the same place shares one voice.
directed as (
    select
        pair_key,
        vote_key
    from {{ ref('int_agreements_found') }}
    union all
    select
        pair_key,
        other_vote_key as vote_key
    from {{ ref('int_agreements_found') }}
),

shared as (
    select
        directed.vote_key,
        sum(compared.dependence) as dependence
    from directed
    inner join compared
        on directed.pair_key = compared.pair_key
    group by directed.vote_key
),

pointed as (
    select
        votes.vote_key,
        votes.question_key,
        votes.candidate_key,
        votes.stance,
        -- However it is told: a source is as right as what it tells.
        -- What a person found wrong teaches of its source and has no voice of its own.
        {{ to_points(
            'case when coalesce(beliefs.is_right, true)'
            ~ ' then 1 / (1 + coalesce(shared.dependence, 0)) else 0 end'
        ) }} as voice,
        {{ to_points(
            claim_points('votes.stance', 'rated.accuracy', 'topics.wrong_answers')
        ) }} as points
    from votes
    inner join beliefs
        on votes.candidate_key = beliefs.candidate_key
    inner join rated
        on
            votes.source_id = rated.source_id
            and votes.topic = rated.topic
    inner join topics
        on votes.topic = topics.topic
    left join shared
        on votes.vote_key = shared.vote_key
),

-- The stronger votes for the same answer are counted first: what errors they share with
-- the others is told by then.
ordered as (
    select
        *,
        coalesce(
            sum(voice) over (
                partition by candidate_key, stance
                order by
                    points desc,
                    voice desc,
                    vote_key asc
                rows between unbounded preceding and 1 preceding
            ),
            0
        ) as voices_before
    from pointed
),

summed as (
    select
        ordered.question_key,
        ordered.candidate_key,
        sum(
            {{ to_points(
                "case when ordered.stance = 'denies' then -1 else 1 end"
                ~ ' * ordered.voice * ordered.points'
                ~ ' / (1 + parameters.crowding * ordered.voices_before)'
            ) }}
        ) as points
    from ordered
    cross join parameters
    group by
        ordered.question_key,
        ordered.candidate_key
),

lent as (
    select
        related.to_key,
        sum(
            cast(related.share * greatest(0, summed.points) as decimal(18, 6))
        ) as points
    from related
    inner join summed
        on related.from_key = summed.candidate_key
    group by related.to_key
),

scored as (
    select
        beliefs.question_key,
        beliefs.candidate_key,
        beliefs.topic,
        beliefs.vote_count,
        beliefs.is_right,
        beliefs.question_is_settled,
        summed.points + coalesce(lent.points, 0) as points
    from beliefs
    inner join summed
        on beliefs.candidate_key = summed.candidate_key
    left join lent
        on beliefs.candidate_key = lent.to_key
),

believed as ({{ answers_believed('scored', 'related', 'topics') }}),

narrower as (
    select
        related.from_key,
        sum(believed.belief) as belief
    from related
    inner join believed
        on related.to_key = believed.candidate_key
    where
        related.is_compatible
        and related.share = 1
    group by related.from_key
)

select
    believed.*,
    cast(least(1, believed.belief + coalesce(narrower.belief, 0)) as decimal(18, 6))
        as credit
from believed
left join narrower
    on believed.candidate_key = narrower.from_key
