with voices as (select * from {{ ref('int_voices_heard') }}),

winners as (
    select * from {{ ref('int_candidates_scored') }}
    where preference = 1
),

parameters as (
    {{ parameters(['rival_discount']) }}
),

compared as (
    select
        voices.*,
        winners.question_id is not null as has_winner,
        coalesce({{ answers_agree('winners', 'voices') }}, false) as agrees,
        parameters.rival_discount
    from voices
    cross join parameters
    left join winners
        on
            voices.question_id = winners.question_id
            and voices.judged_on = winners.judged_on
),

-- Who denies two answers at once, or states one and denies another, is one piece of
-- evidence: by the answer that won, if it is among them.
told as (
    select
        *,
        row_number() over (
            partition by question_id, judged_on, claim_id
            order by
                case when agrees then 0 else 1 end asc,
                case when stance = 'states' then 0 else 1 end asc,
                answer_code asc nulls last,
                answer_low asc nulls last,
                answer_high asc nulls last,
                answer_best asc nulls last
        ) as preference
    from compared
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
            when not speaks_for_origin then 'repeats its origin'
            when not can_corroborate and stance = 'states'
                then 'a machine wrote it'
            when stance = 'denies' and has_winner and not agrees
                then 'denies another answer'
            when stance = 'states' and not agrees and answer_kind = 'set'
                then 'one of several answers that can stand together'
        end as silent_because,
        -- What the part does to the score: rivals and denials pull down.
        case
            when stance = 'denies' then -1
            when agrees then 1
            else -rival_discount
        end as direction
    from told
    where preference = 1
)

select
    question_id,
    judged_on,
    event_id,
    population_asked,
    attribute,
    answer_kind,
    claim_id,
    source_id,
    origin_id,
    can_corroborate,
    known_on,
    role,
    answer_code,
    answer_low,
    answer_best,
    answer_high,
    source_points,
    speaker_factor,
    modality_factor,
    cast(case when silent_because is null then 1 else 0 end as decimal(18, 4))
        as independence,
    cast(direction as decimal(18, 4)) as direction,
    silent_because,
    points as weight,
    {{ to_measure(
        'case when silent_because is null then points * direction else 0 end'
    ) }} as log_odds
from ruled
