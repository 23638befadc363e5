-- What each claim does to the score of the answer that won.
-- What has a row for each day is read where it is used: under one name that is used
-- twice the engine would keep all of it beside, on disk where it is large.
with winners as (
    select *
    from {{ ref('int_candidates_scored') }}
    where preference = 1
),

rivals as (select * from {{ ref('int_rivals_faced') }}),

related as (select * from {{ ref('int_candidates_related') }}),

topics as (select * from {{ ref('int_topics_measured') }}),

parameters as (
    {{ parameters(['wrong_answers_usual']) }}
),

-- By how much all rivals together lower the score below what it would be had nobody
-- backed them.
pressed as (
    select
        winners.question_key,
        winners.judged_on,
        sum(rivals.force - 1) as force,
        {{ to_measure(
            'ln((greatest(max(coalesce(topics.wrong_answers,'
            ~ ' parameters.wrong_answers_usual)), count(*)) + sum(rivals.force - 1))'
            ~ ' / greatest(max(coalesce(topics.wrong_answers,'
            ~ ' parameters.wrong_answers_usual)), count(*)))'
        ) }} as drag
    from winners
    cross join parameters
    inner join rivals
        on
            winners.question_key = rivals.question_key
            and winners.judged_on = rivals.judged_on
    left join topics
        on winners.topic = topics.topic
    group by
        winners.question_key,
        winners.judged_on
),

compared as (
    select
        voices.*,
        winners.candidate_key is not null as has_winner,
        coalesce(voices.candidate_key = winners.candidate_key, false) as is_winner,
        coalesce(
            voices.candidate_key = winners.candidate_key or related.is_compatible, false
        ) as agrees,
        case
            when voices.candidate_key = winners.candidate_key then 1
            else coalesce(related.share, 0)
        end as backing,
        -- An answer that is denied more than stated has nothing to lend.
        coalesce(candidates.own_points > 0, false) as is_lending,
        rivals.force as rival_force,
        pressed.force as pressing_force,
        pressed.drag
    from {{ ref('int_voices_weighed') }} as voices
    left join winners
        on
            voices.question_key = winners.question_key
            and voices.judged_on = winners.judged_on
    left join {{ ref('int_candidates_scored') }} as candidates
        on
            voices.candidate_key = candidates.candidate_key
            and voices.judged_on = candidates.judged_on
    left join related
        on
            voices.candidate_key = related.from_key
            and winners.candidate_key = related.to_key
    left join rivals
        on
            voices.candidate_key = rivals.candidate_key
            and voices.judged_on = rivals.judged_on
    left join pressed
        on
            voices.question_key = pressed.question_key
            and voices.judged_on = pressed.judged_on
),

-- A rival's press is shared among those who state it, by their points.
stating as (
    select
        voices.candidate_key,
        voices.judged_on,
        sum(voices.points + 0.0001) as points
    from {{ ref('int_voices_weighed') }} as voices
    inner join rivals
        on
            voices.candidate_key = rivals.candidate_key
            and voices.judged_on = rivals.judged_on
    where voices.stance = 'states'
    group by
        voices.candidate_key,
        voices.judged_on
),

-- Who denies two answers at once, or states one and denies another, is one piece of
-- evidence: by the answer that won, if it is among them. All are known on the same day,
-- and all that is known is known on the latest.
repeated as (
    select
        question_key,
        claim_id
    from {{ ref('int_voices_weighed') }}
    where is_latest
    group by
        question_key,
        claim_id
    having count(*) > 1
),

preferred as (
    select
        voices.judged_on,
        voices.claim_id,
        voices.answer_key,
        voices.stance,
        row_number() over (
            partition by voices.question_key, voices.judged_on, voices.claim_id
            order by
                case
                    when voices.candidate_key = winners.candidate_key then 0
                    when related.is_compatible then 1
                    else 2
                end asc,
                case when voices.stance = 'states' then 0 else 1 end asc,
                voices.points desc,
                voices.answer_key asc
        ) as place_in_claim
    from {{ ref('int_voices_weighed') }} as voices
    inner join repeated
        on
            voices.question_key = repeated.question_key
            and voices.claim_id = repeated.claim_id
    left join winners
        on
            voices.question_key = winners.question_key
            and voices.judged_on = winners.judged_on
    left join related
        on
            voices.candidate_key = related.from_key
            and winners.candidate_key = related.to_key
),

told as (
    select
        compared.*,
        case
            when compared.stance = 'states' and compared.rival_force is not null
                then
                    (compared.points + 0.0001)
                    / stating.points
                    * (compared.rival_force - 1)
                    / nullif(compared.pressing_force, 0)
        end as press_share
    from compared
    left join preferred
        on
            compared.claim_id = preferred.claim_id
            and compared.answer_key = preferred.answer_key
            and compared.stance = preferred.stance
            and compared.judged_on = preferred.judged_on
    left join stating
        on
            compared.candidate_key = stating.candidate_key
            and compared.judged_on = stating.judged_on
    where coalesce(preferred.place_in_claim, 1) = 1
),

ruled as (
    select
        *,
        case
            when stance = 'denies' then 'denies'
            when agrees then 'supports'
            else 'differs'
        end as role,
        case
            when is_succeeded then 'a later value succeeds it'
            when not speaks_for_origin then 'repeats its origin'
            when not can_corroborate then 'a machine wrote it'
            when not coalesce(is_right, true) then 'looked up and found wrong'
            when stance = 'denies' and has_winner and backing = 0
                then 'denies another answer'
            when stance = 'states' and not agrees and answer_kind = 'set'
                then 'one of several answers that can stand together'
        end as silent_because
    from told
)

select
    ruled.question_key,
    ruled.judged_on,
    ruled.is_latest,
    ruled.claim_id,
    ruled.answer_key,
    ruled.candidate_key,
    ruled.source_id,
    ruled.origin_id,
    ruled.can_corroborate,
    ruled.is_succeeded,
    ruled.known_on,
    ruled.role,
    ruled.answer_kind,
    ruled.source_accuracy,
    ruled.wrong_answers,
    ruled.source_points,
    ruled.speaker_factor,
    ruled.modality_factor,
    ruled.independence,
    ruled.crowd_factor,
    ruled.voice,
    ruled.points as weight,
    cast(ruled.backing as decimal(18, 4)) as backing,
    ruled.silent_because,
    {{ to_points(
        "case when not (ruled.is_winner or ruled.is_lending) then 0"
        ~ " when ruled.stance = 'denies' then -ruled.points * ruled.backing"
        ~ " else ruled.points * ruled.backing end", 4
    ) }} as own_log_odds,
    {{ to_points('-coalesce(ruled.press_share * ruled.drag, 0)', 4) }}
        as rival_log_odds
from ruled
