-- Every question is judged as of each day on which something new on it was known: the
-- last day gives today's verdict, the earlier ones the history of belief.
with answers as (
    select
        *,
        {{ to_measure('source_points * speaker_factor * modality_factor') }} as points
    from {{ ref('int_answers_weighed') }}
),

days as (
    select distinct
        question_id,
        known_on as judged_on
    from answers
),

dated as (
    select
        days.judged_on,
        answers.*
    from days
    inner join answers
        on
            days.question_id = answers.question_id
            and days.judged_on >= answers.known_on
),

ranked as (
    select
        *,
        -- One voice per origin: its strongest telling speaks, the copies are heard
        -- once. A denial of two answers at once is one telling.
        rank() over (
            partition by
                question_id,
                judged_on,
                stance,
                origin_id,
                case when answer_kind = 'set' then answer_code end
            -- A copy that a machine wrote never speaks for its origin.
            order by
                case when can_corroborate then 0 else 1 end asc,
                points desc,
                known_on asc,
                claim_id asc
        ) as place_in_origin,
        -- What a source says in its own name is no second root beside the one it names.
        bool_or(names_a_root) over (
            partition by
                question_id,
                judged_on,
                stance,
                source_id,
                case when answer_kind = 'set' then answer_code end
        ) as source_names_a_root
    from dated
)

select
    question_id,
    judged_on,
    event_id,
    population_asked,
    attribute,
    answer_kind,
    claim_id,
    stance,
    answer_code,
    answer_low,
    answer_best,
    answer_high,
    source_id,
    origin_id,
    can_corroborate,
    known_on,
    source_points,
    speaker_factor,
    modality_factor,
    points,
    place_in_origin = 1
    and (names_a_root or not source_names_a_root) as speaks_for_origin
from ranked
