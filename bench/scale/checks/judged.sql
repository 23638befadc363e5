create temp table judged as
with told as (
    select
        event_id,
        topic,
        told,
        coalesce(list(distinct event_number) filter (where is_right), []) as right_for,
        count(*) as told_count
    from claims
    where event_id is not null and told is not null and not is_denial
    group by event_id, topic, told
),

-- On the events that Dossier found, so that only the judgement is compared.
majorities as (
    select
        event_id,
        topic,
        max_by(right_for, (told_count, told)) as right_for,
        count(*) as answer_count
    from told
    group by event_id, topic
),

verdicts as (
    select
        event_id,
        split_part(attribute, ':', 1) as topic,
        max_by(answer_low, claim_count) as answer_low,
        max_by(answer_high, claim_count) as answer_high,
        max_by(answer_code, claim_count) as answer_code,
        max_by(confidence, claim_count) as confidence,
        max_by(answer_best is not null or answer_low is not null
            or answer_high is not null or answer_code is not null, claim_count)
            as has_answer
    from marts.fct_verdicts
    group by event_id, split_part(attribute, ':', 1)
),

wanted as (
    select
        answers.*,
        answers.figure * if(
            answers.unit in ('percent', 'people', 'count', 'USD_per_hour'),
            1,
            found_as.usd_rate
        ) as right_figure,
        found_as.event_id
    from read_parquet($true_answers) as answers
    inner join found_as
        on answers.event_number = found_as.event_number
)

select
    wanted.event_number,
    wanted.topic,
    majorities.answer_count,
    list_contains(majorities.right_for, wanted.event_number) as majority_is_right,
    cast(verdicts.confidence as double) as confidence,
    verdicts.has_answer
    and if(
        wanted.word is not null,
        verdicts.answer_code = wanted.word,
        coalesce(verdicts.answer_low <= wanted.right_figure * (1 + $slack), true)
        and coalesce(verdicts.answer_high >= wanted.right_figure * (1 - $slack), true)
    ) as is_right
from wanted
inner join majorities
    on
        wanted.event_id = majorities.event_id
        and wanted.topic = majorities.topic
left join verdicts
    on
        wanted.event_id = verdicts.event_id
        and wanted.topic = verdicts.topic
