-- Every question is judged as of each day on which something new on it was known: the
-- last day gives today's verdict, the earlier ones the history of belief.
{% set is_known %}
    days.question_key = answers.question_key
    and days.judged_on >= answers.known_on
{% endset %}
{% set is_succeeded = 'coalesce(answers.succeeded_on <= days.judged_on, false)' %}

with answers as (
    select
        weighed.*,
        -- A denial is not succeeded by a later value.
        case when weighed.stance = 'states' then succeeded.succeeded_on end
            as succeeded_on,
        -- The answers to a set stand side by side: each is told apart.
        case when weighed.answer_kind = 'set' then weighed.candidate_key end
            as told_apart,
        -- Figures that differ a little are not something else.
        case when weighed.answer_kind = 'number' then 0 else weighed.candidate_key end
            as said
    from {{ ref('int_answers_weighed') }} as weighed
    left join {{ ref('int_answers_succeeded') }} as succeeded
        on
            weighed.question_key = succeeded.question_key
            and weighed.claim_id = succeeded.claim_id
),

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

-- Most origins are told once, and only the others need ranking.
retold as (
    select
        question_key,
        stance,
        origin_id,
        told_apart
    from answers
    group by
        question_key,
        stance,
        origin_id,
        told_apart
    having count(*) > 1
),

-- One voice per origin: its strongest telling speaks, the copies are heard once.
ranked as (
    select
        days.judged_on,
        answers.claim_id,
        answers.answer_key,
        answers.stance,
        -- A denial of two answers at once is one telling.
        rank() over (
            partition by
                answers.question_key,
                days.judged_on,
                answers.stance,
                answers.origin_id,
                answers.told_apart
            -- A copy that a machine wrote never speaks for its origin.
            order by
                case when {{ is_succeeded }} then 1 else 0 end asc,
                case when answers.can_corroborate then 0 else 1 end asc,
                answers.graded_accuracy
                * answers.speaker_factor
                * answers.modality_factor desc,
                answers.known_on asc,
                answers.claim_id asc
        ) as place_in_origin
    from answers
    inner join retold
        on
            answers.question_key = retold.question_key
            and answers.stance = retold.stance
            and answers.origin_id = retold.origin_id
            and answers.told_apart is not distinct from retold.told_apart
    inner join days
        on {{ is_known }}
),

-- What a source says in its own name is no second root beside the one it names, unless
-- it says something else. Few sources say a thing in both ways.
said_twice as (
    select
        question_key,
        stance,
        source_id,
        said
    from answers
    group by
        question_key,
        stance,
        source_id,
        said
    having
        bool_or(names_a_root)
        and not bool_and(names_a_root)
),

rooted as (
    select distinct
        answers.question_key,
        days.judged_on,
        answers.stance,
        answers.source_id,
        answers.said
    from answers
    inner join said_twice
        on
            answers.question_key = said_twice.question_key
            and answers.stance = said_twice.stance
            and answers.source_id = said_twice.source_id
            and answers.said = said_twice.said
    inner join days
        on {{ is_known }}
    where
        answers.names_a_root
        and not {{ is_succeeded }}
)

select
    answers.question_key,
    days.judged_on,
    days.is_latest,
    answers.claim_id,
    answers.answer_key,
    answers.candidate_key,
    answers.topic,
    answers.is_contestable,
    answers.answer_kind,
    answers.stance,
    answers.source_id,
    answers.origin_id,
    answers.can_corroborate,
    answers.known_on,
    answers.speaker_factor,
    answers.modality_factor,
    {{ is_succeeded }} as is_succeeded,
    not {{ is_succeeded }}
    and coalesce(ranked.place_in_origin, 1) = 1
    and (answers.names_a_root or rooted.source_id is null) as speaks_for_origin
from days
inner join answers
    on {{ is_known }}
left join ranked
    on
        answers.claim_id = ranked.claim_id
        and answers.answer_key = ranked.answer_key
        and answers.stance = ranked.stance
        and days.judged_on = ranked.judged_on
left join rooted
    on
        answers.question_key = rooted.question_key
        and days.judged_on = rooted.judged_on
        and answers.stance = rooted.stance
        and answers.source_id = rooted.source_id
        and answers.said = rooted.said
