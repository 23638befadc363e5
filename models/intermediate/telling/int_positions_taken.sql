-- What each company holds on each measure: a figure, a rank in words, or, where a type
-- has neither, the bare fact.
with events as (
    select * from {{ ref('int_events_described') }}
    where
        mart = 'competitor_positioning'
        and not is_plan
),

claim_types as (select * from {{ ref('stg_claim_types') }}),

metrics as (select * from {{ ref('int_metrics_accepted') }}),

questions as (
    select
        *,
        case
            when split_part(attribute, ':', 1) = 'comparison'
                then nullif(split_part(attribute, ':', 2), '')
            else split_part(attribute, ':', 1)
        end as metric_id,
        case
            when split_part(attribute, ':', 1) = 'comparison'
                then nullif(split_part(attribute, ':', 3), '')
            else nullif(split_part(attribute, ':', 2), '')
        end as base
    from {{ ref('int_questions_banded') }}
    where
        answer_kind = 'number'
        or split_part(attribute, ':', 1) = 'comparison'
        or attribute = 'occurrence'
),

spoken as (
    select
        questions.*,
        questions.attribute = 'occurrence' as is_bare,
        count(
            case when questions.attribute <> 'occurrence' then 1 end
        ) over (partition by questions.event_id) as measured_count
    from questions
    inner join events
        on questions.event_id = events.event_id
),

-- A figure and a rank on one measure make one row; the bare fact only where it is all.
keys as (
    select
        event_id,
        case when is_bare then null else metric_id end as metric_id,
        base,
        max(case when answer_kind = 'number' then question_id end)
            as figure_question_id,
        max(
            case when answer_kind = 'code' then question_id end
        ) as word_question_id
    from spoken
    where
        not is_bare
        or measured_count = 0
    group by
        event_id,
        case when is_bare then null else metric_id end,
        base
)

select
    keys.event_id,
    -- What a claim is about where it names no measure; some positions have none.
    coalesce(keys.metric_id, metrics.metric_id) as metric_id,
    keys.base,
    coalesce(keys.figure_question_id, keys.word_question_id) as question_id,
    figures.answer_low as value_low,
    figures.answer_best as value_best,
    figures.answer_high as value_high,
    case
        when words.answer_code in ('ahead', 'level', 'behind') then words.answer_code
    end as comparison,
    events.event_type,
    events.subject_id,
    events.counterparty_id,
    events.occurred_from,
    events.occurred_to
from keys
inner join events
    on keys.event_id = events.event_id
inner join claim_types
    on events.event_type = claim_types.claim_type
-- Whoever brings measures of their own may have dropped it.
left join metrics
    on claim_types.default_metric = metrics.metric_id
left join spoken as figures
    on keys.figure_question_id = figures.question_id
left join spoken as words
    on keys.word_question_id = words.question_id
