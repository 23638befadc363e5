-- What each voice weighs: how right its source is on the topic, how it is told, and how
-- far it may have its word from others who say the same.
-- What has a row for each day is read where it is used: under one name that is used
-- twice the engine would keep all of it beside, on disk where it is large.
with ratings as (select * from {{ ref('int_sources_rated') }}),

topics as (select * from {{ ref('int_topics_measured') }}),

candidates as (
    select
        candidate_key,
        is_right
    from {{ ref('int_candidates_listed') }}
),

parameters as (
    {{ parameters(['wrong_answers_usual', 'crowding']) }}
),

depending as (
    {{ dependence_both_ways(ref('int_sources_compared')) }}
),

-- Few sources depend on another.
speaking as (
    select
        question_key,
        judged_on,
        claim_id,
        candidate_key,
        stance,
        source_id
    from {{ ref('int_voices_heard') }}
    where
        speaks_for_origin
        and can_corroborate
        and source_id in (select depending.source_id from depending)
),

-- However many origins a source tells an answer of, it is one source.
told_by as (
    select distinct
        candidate_key,
        judged_on,
        stance,
        source_id
    from speaking
),

shared as (
    select
        speaking.question_key,
        speaking.judged_on,
        speaking.claim_id,
        speaking.candidate_key,
        sum(depending.dependence) as dependence
    from speaking
    inner join depending
        on speaking.source_id = depending.source_id
    inner join told_by as others
        on
            speaking.candidate_key = others.candidate_key
            and speaking.judged_on = others.judged_on
            and speaking.stance = others.stance
            and depending.other_source_id = others.source_id
    group by
        speaking.question_key,
        speaking.judged_on,
        speaking.claim_id,
        speaking.candidate_key
),

weighed as (
    select
        voices.*,
        coalesce(ratings.accuracy, overall.accuracy) as source_accuracy,
        coalesce(topics.wrong_answers, parameters.wrong_answers_usual)
            as wrong_answers,
        candidates.is_right,
        parameters.crowding,
        {{ to_points(
            'case when voices.speaks_for_origin and voices.can_corroborate'
            ~ ' and coalesce(candidates.is_right, true)'
            ~ ' then 1 / (1 + coalesce(shared.dependence, 0)) else 0 end', 4
        ) }} as independence
    from {{ ref('int_voices_heard') }} as voices
    cross join parameters
    inner join ratings as overall
        on
            voices.source_id = overall.source_id
            and overall.topic = ''
    inner join candidates
        on voices.candidate_key = candidates.candidate_key
    left join ratings
        on
            voices.source_id = ratings.source_id
            and voices.topic = ratings.topic
    left join topics
        on voices.topic = topics.topic
    left join shared
        on
            voices.question_key = shared.question_key
            and voices.judged_on = shared.judged_on
            and voices.claim_id = shared.claim_id
            and voices.candidate_key = shared.candidate_key
),

voiced as (
    select
        *,
        cast(
            independence * speaker_factor * modality_factor as decimal(18, 4)
        ) as voice,
        {{ to_points(
            claim_points('stance', 'source_accuracy', 'wrong_answers'), 4
        ) }} as source_points
    from weighed
),

-- The stronger voices for the same answer speak first: what errors they share with the
-- others is told by then.
ordered as (
    select
        *,
        coalesce(
            sum(voice) over (
                partition by candidate_key, judged_on, stance
                order by
                    source_points desc,
                    voice desc,
                    claim_id asc,
                    answer_key asc
                rows between unbounded preceding and 1 preceding
            ),
            0
        ) as voices_before
    from voiced
)

select
    question_key,
    judged_on,
    is_latest,
    claim_id,
    answer_key,
    candidate_key,
    topic,
    answer_kind,
    stance,
    source_id,
    origin_id,
    can_corroborate,
    known_on,
    is_succeeded,
    speaks_for_origin,
    is_right,
    cast(source_accuracy as decimal(18, 4)) as source_accuracy,
    cast(wrong_answers as decimal(18, 4)) as wrong_answers,
    source_points,
    speaker_factor,
    modality_factor,
    independence,
    voice,
    {{ to_points('1 / (1 + crowding * voices_before)', 4) }} as crowd_factor,
    {{ to_points(
        'source_points * speaker_factor * modality_factor'
        ~ ' * independence'
        ~ ' / (1 + crowding * voices_before)', 4
    ) }} as points
from ordered
