-- What each voice weighs: how right its source is on the topic, how it is told, and how
-- far it may have its word from others who say the same.
with voices as (select * from {{ ref('int_voices_heard') }}),

ratings as (select * from {{ ref('int_sources_rated') }}),

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

speaking as (
    select * from voices
    where
        speaks_for_origin
        and can_corroborate
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
    inner join speaking as others
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
    from voices
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

crowded as (
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

crowds as (
    select
        question_key,
        judged_on,
        sum(voice) as voices
    from crowded
    group by
        question_key,
        judged_on
)

select
    crowded.question_key,
    crowded.judged_on,
    crowded.is_latest,
    crowded.claim_id,
    crowded.answer_key,
    crowded.candidate_key,
    crowded.topic,
    crowded.answer_kind,
    crowded.stance,
    crowded.source_id,
    crowded.origin_id,
    crowded.can_corroborate,
    crowded.known_on,
    crowded.is_succeeded,
    crowded.speaks_for_origin,
    crowded.is_right,
    cast(crowded.source_accuracy as decimal(18, 4)) as source_accuracy,
    cast(crowded.wrong_answers as decimal(18, 4)) as wrong_answers,
    crowded.source_points,
    crowded.speaker_factor,
    crowded.modality_factor,
    crowded.independence,
    crowded.voice,
    {{ to_points(
        '1 / (1 + crowded.crowding * greatest(0, crowds.voices - 1))', 4
    ) }}
        as crowd_factor,
    {{ to_points(
        'crowded.source_points * crowded.speaker_factor * crowded.modality_factor'
        ~ ' * crowded.independence'
        ~ ' / (1 + crowded.crowding * greatest(0, crowds.voices - 1))', 4
    ) }} as points
from crowded
inner join crowds
    on
        crowded.question_key = crowds.question_key
        and crowded.judged_on = crowds.judged_on
