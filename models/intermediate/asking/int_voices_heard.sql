-- Every question is judged as of each day on which something new on it was known: the
-- last day gives today's verdict, the earlier ones the history of belief.
with answers as (select * from {{ ref('int_answers_weighed') }}),

days as (
    select
        question_key,
        known_on as judged_on,
        row_number() over (partition by question_key order by known_on desc) = 1
            as is_latest
    from answers
    group by
        question_key,
        known_on
),

dated as (
    select
        days.judged_on,
        days.is_latest,
        answers.*
    from days
    inner join answers
        on
            days.question_key = answers.question_key
            and days.judged_on >= answers.known_on
),

ranked as (
    select
        *,
        -- One voice per origin: its strongest telling speaks, the copies are heard
        -- once. A denial of two answers at once is one telling.
        rank() over (
            partition by
                question_key,
                judged_on,
                stance,
                origin_id,
                case when answer_kind = 'set' then candidate_key end
            -- A copy that a machine wrote never speaks for its origin.
            order by
                case when can_corroborate then 0 else 1 end asc,
                graded_accuracy * speaker_factor * modality_factor desc,
                known_on asc,
                claim_id asc
        ) as place_in_origin,
        -- What a source says in its own name is no second root beside the one it names.
        bool_or(names_a_root) over (
            partition by
                question_key,
                judged_on,
                stance,
                source_id,
                case when answer_kind = 'set' then candidate_key end
        ) as source_names_a_root
    from dated
)

select
    question_key,
    judged_on,
    is_latest,
    claim_id,
    answer_key,
    candidate_key,
    topic,
    is_contestable,
    answer_kind,
    stance,
    source_id,
    origin_id,
    can_corroborate,
    known_on,
    speaker_factor,
    modality_factor,
    place_in_origin = 1
    and (names_a_root or not source_names_a_root) as speaks_for_origin
from ranked
