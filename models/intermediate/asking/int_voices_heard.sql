-- Every question is judged as of each day on which something new on it was known: the
-- last day gives today's verdict, the earlier ones the history of belief.
with answers as (
    select
        *,
        -- The answers to a set stand side by side: each is told apart.
        case when answer_kind = 'set' then candidate_key end as told_apart
    from {{ ref('int_answers_weighed') }}
),

succeeded as (select * from {{ ref('int_answers_succeeded') }}),

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
        answers.*,
        coalesce(succeeded.succeeded_on <= days.judged_on, false)
        and answers.stance = 'states' as is_succeeded
    from days
    inner join answers
        on
            days.question_key = answers.question_key
            and days.judged_on >= answers.known_on
    left join succeeded
        on
            answers.question_key = succeeded.question_key
            and answers.claim_id = succeeded.claim_id
),

-- One voice per origin: its strongest telling speaks, the copies are heard once. Most
-- origins are told once, and only the others need ranking.
retold as (
    select
        question_key,
        judged_on,
        stance,
        origin_id,
        told_apart
    from dated
    group by
        question_key,
        judged_on,
        stance,
        origin_id,
        told_apart
    having count(*) > 1
),

ranked as (
    select
        dated.judged_on,
        dated.claim_id,
        dated.answer_key,
        dated.stance,
        -- A denial of two answers at once is one telling.
        rank() over (
            partition by
                dated.question_key,
                dated.judged_on,
                dated.stance,
                dated.origin_id,
                dated.told_apart
            -- A copy that a machine wrote never speaks for its origin.
            order by
                case when dated.is_succeeded then 1 else 0 end asc,
                case when dated.can_corroborate then 0 else 1 end asc,
                dated.graded_accuracy
                * dated.speaker_factor
                * dated.modality_factor desc,
                dated.known_on asc,
                dated.claim_id asc
        ) as place_in_origin
    from dated
    inner join retold
        on
            dated.question_key = retold.question_key
            and dated.judged_on = retold.judged_on
            and dated.stance = retold.stance
            and dated.origin_id = retold.origin_id
            and dated.told_apart is not distinct from retold.told_apart
),

-- What a source says in its own name is no second root beside the one it names, unless
-- it says something else; figures that differ a little are not something else.
rooted as (
    select distinct
        question_key,
        judged_on,
        stance,
        source_id,
        case when answer_kind = 'number' then 0 else candidate_key end as said
    from dated
    where
        names_a_root
        and not is_succeeded
)

select
    dated.question_key,
    dated.judged_on,
    dated.is_latest,
    dated.claim_id,
    dated.answer_key,
    dated.candidate_key,
    dated.topic,
    dated.is_contestable,
    dated.answer_kind,
    dated.stance,
    dated.source_id,
    dated.origin_id,
    dated.can_corroborate,
    dated.known_on,
    dated.speaker_factor,
    dated.modality_factor,
    dated.is_succeeded,
    not dated.is_succeeded
    and coalesce(ranked.place_in_origin, 1) = 1
    and (dated.names_a_root or rooted.source_id is null) as speaks_for_origin
from dated
left join ranked
    on
        dated.claim_id = ranked.claim_id
        and dated.answer_key = ranked.answer_key
        and dated.stance = ranked.stance
        and dated.judged_on = ranked.judged_on
left join rooted
    on
        dated.question_key = rooted.question_key
        and dated.judged_on = rooted.judged_on
        and dated.stance = rooted.stance
        and dated.source_id = rooted.source_id
        and case when dated.answer_kind = 'number' then 0 else dated.candidate_key end
        = rooted.said
