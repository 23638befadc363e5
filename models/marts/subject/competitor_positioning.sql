with positions as (select * from {{ ref('int_positions_ranked') }}),

-- Wide tables of which few rows are positioned.
questions as (
    select told.*
    from {{ ref('int_questions_banded') }} as told
    where
        told.question_id in (
            select placed.question_id from {{ ref('int_positions_ranked') }} as placed
        )
),

events as (
    select told.*
    from {{ ref('int_events_described') }} as told
    where
        told.event_id in (
            select placed.event_id from {{ ref('int_positions_ranked') }} as placed
        )
),

builds as (select * from {{ ref('int_builds_dated') }}),

summaries as (
    select told.*
    from {{ ref('int_summaries_chosen') }} as told
    where
        told.question_id in (
            select placed.question_id from {{ ref('int_positions_ranked') }} as placed
        )
),

metrics as (select * from {{ ref('dim_metrics') }}),

units as (
    select told.*
    from {{ ref('int_units_chosen') }} as told
    where
        told.question_id in (
            select placed.question_id from {{ ref('int_positions_ranked') }} as placed
        )
),

wholes as (
    select distinct whole_event_id as event_id
    from {{ ref('int_event_parts_linked') }}
),

claim_types as (select * from {{ ref('stg_claim_types') }}),

entities as (
    select * from {{ ref('int_entities_accepted') }}
    where entity_kind = 'company'
)

select
    positions.focus_company_id,
    focus.name as focus_company,
    positions.company_id,
    companies.name as company,
    positions.is_focus,
    positions.event_id,
    positions.question_id,
    positions.metric_id,
    coalesce(metrics.metric, replace(events.event_type, '_', ' ')) as metric,
    positions.occurred_from as period_from,
    positions.occurred_to as period_to,
    positions.estimator,
    positions.base as basis,
    positions.value_low,
    positions.value_best,
    positions.value_high,
    units.unit,
    case when units.is_in_dollars then positions.value_low end as usd_low,
    case when units.is_in_dollars then positions.value_best end as usd_best,
    case when units.is_in_dollars then positions.value_high end as usd_high,
    summaries.value_text,
    wholes.event_id is not null as is_total,
    case
        when claim_types.counterparty_role in ('compared_with', 'loser')
            then positions.counterparty_id
    end as compared_with_id,
    case
        when claim_types.counterparty_role in ('compared_with', 'loser')
            then others.name
    end as compared_with,
    claim_types.counterparty_role,
    positions.counterparty_id,
    others.name as counterparty,
    positions.comparison,
    positions.position_rank as rank,
    positions.ratio_to_focus_low,
    positions.ratio_to_focus,
    positions.ratio_to_focus_high,
    events.event_type,
    events.modality,
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
from positions
inner join questions
    on positions.question_id = questions.question_id
inner join events
    on positions.event_id = events.event_id
inner join claim_types
    on events.event_type = claim_types.claim_type
inner join entities as focus
    on positions.focus_company_id = focus.entity_id
inner join entities as companies
    on positions.company_id = companies.entity_id
left join entities as others
    on positions.counterparty_id = others.entity_id
left join metrics
    on positions.metric_id = metrics.metric_id
left join units
    on positions.question_id = units.question_id
left join summaries
    on positions.question_id = summaries.question_id
left join wholes
    on positions.event_id = wholes.event_id
cross join builds
order by
    positions.focus_company_id asc nulls last,
    positions.event_id asc nulls last,
    positions.metric_id asc nulls last,
    positions.base asc nulls last
