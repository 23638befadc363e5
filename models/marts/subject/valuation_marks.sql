with positions as (
    select * from {{ ref('int_positions_taken') }}
    where
        metric_id = 'valuation'
        and (value_low is not null or value_high is not null)
),

estimators as (select * from {{ ref('int_estimators_named') }}),

questions as (select * from {{ ref('int_questions_banded') }}),

events as (select * from {{ ref('int_events_described') }}),

builds as (select * from {{ ref('int_builds_dated') }}),

summaries as (select * from {{ ref('int_summaries_chosen') }}),

entities as (
    select * from {{ ref('int_entities_accepted') }}
    where entity_kind = 'company'
),

marks as (
    select
        positions.*,
        estimators.estimator,
        -- A series has one valuer: what two of them say is no rise and no fall.
        lag(positions.value_best) over (
            partition by positions.subject_id, estimators.estimator
            order by
                positions.occurred_to asc nulls first,
                positions.occurred_from asc nulls first,
                positions.question_id asc
        ) as previous_best
    from positions
    left join estimators
        on positions.event_id = estimators.event_id
)

select
    marks.question_id as mark_id,
    marks.event_id,
    marks.subject_id as company_id,
    entities.name as company,
    marks.estimator,
    marks.base as method,
    marks.occurred_from as marked_from,
    marks.occurred_to as marked_to,
    marks.value_low as usd_low,
    marks.value_best as usd_best,
    marks.value_high as usd_high,
    {{ to_measure(
        '(cast(marks.value_best as double)'
        ~ ' / nullif(cast(marks.previous_best as double), 0) - 1) * 100'
    ) }} as change_from_previous_percent,
    summaries.summary,
    questions.confidence,
    questions.confidence_band,
    questions.confidence_label,
    questions.dispute_status,
    questions.source_count,
    questions.origin_count,
    events.first_known_on,
    events.last_reported_on,
    builds.as_of_on,
    questions.claim_ids
from marks
inner join questions
    on marks.question_id = questions.question_id
inner join events
    on marks.event_id = events.event_id
inner join entities
    on marks.subject_id = entities.entity_id
left join summaries
    on marks.question_id = summaries.question_id
cross join builds
order by
    marks.question_id asc nulls last
