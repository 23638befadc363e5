-- What is learned of a source on one topic hardly changes after a few thousand claims:
-- so only as many questions are taken as give every source that many, chosen by the
-- question's key, which is as good as a draw and the same every time.
with votes as (
    select
        question_key,
        candidate_key,
        topic,
        source_id,
        stance,
        max(cast(speaker_factor * modality_factor as decimal(18, 4))) as weight
    from {{ ref('int_voices_heard') }}
    where
        is_latest
        and speaks_for_origin
        and can_corroborate
        and is_contestable
    group by
        question_key,
        candidate_key,
        topic,
        source_id,
        stance
),

parameters as (
    {{ parameters(['learning_claims', 'pair_max_votes']) }}
),

rates as (
    select
        votes.source_id,
        votes.topic,
        cast(max(parameters.learning_claims) as double) / count(*) as rate
    from votes
    cross join parameters
    group by
        votes.source_id,
        votes.topic
),

chosen as (
    select votes.question_key
    from votes
    inner join rates
        on
            votes.source_id = rates.source_id
            and votes.topic = rates.topic
    group by votes.question_key
    -- Keys are spread evenly over 60 bits.
    having votes.question_key < max(rates.rate) * 1152921504606846976e0
)

select
    -- The sample is small whatever the corpus: one order over all of it is cheap.
    row_number() over (
        order by votes.candidate_key asc, votes.source_id asc, votes.stance asc
    ) as vote_key,
    votes.question_key,
    votes.candidate_key,
    votes.topic,
    votes.source_id,
    votes.stance,
    votes.weight,
    -- A question that everybody answers says little of who copies whom and costs most.
    votes.stance = 'states'
    and count(*) over (partition by votes.question_key) <= parameters.pair_max_votes
        as is_paired
from votes
cross join parameters
inner join chosen
    on votes.question_key = chosen.question_key
