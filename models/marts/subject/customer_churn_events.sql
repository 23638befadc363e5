with events as (
    select * from {{ ref('int_events_described') }}
    where
        mart = 'customer_churn_events'
        and not is_plan
),

believed as (
    select * from {{ ref('int_events_believed') }}
    where population_asked is null
),

questions as (select * from {{ ref('int_questions_banded') }}),

ranges as (select * from {{ ref('int_stages_ranged') }}),

stages as (select * from {{ ref('stg_churn_stages') }}),

wholes as (
    select distinct whole_event_id as event_id
    from {{ ref('int_event_parts_linked') }}
),

companies as (select * from {{ ref('dim_companies') }}),

summaries as (select * from {{ ref('int_summaries_chosen') }})

select
    events.event_id,
    events.subject_id as vendor_id,
    vendors.company as vendor,
    events.counterparty_id as customer_id,
    customers.company as customer,
    customers.is_named as customer_is_named,
    customers.sector as customer_sector,
    stages.stage,
    ranges.stage_mildest,
    ranges.stage_severest,
    coalesce(stages.is_churn, false) as is_churn,
    coalesce(stages.is_lost, false) as is_lost,
    wholes.event_id is not null as is_total,
    events.occurred_from as started_from,
    events.occurred_to as started_to,
    causes.answer_code as cause,
    ranges.causes_claimed,
    ranges.moved_to,
    events.modality,
    -- That the customer pulled back at all is surer than how far.
    happenings.confidence as pullback_confidence,
    happenings.source_count as pullback_source_count,
    happenings.origin_count as pullback_origin_count,
    summaries.summary,
    {{ mart_tail('believed') }}
from events
inner join believed
    on events.event_id = believed.event_id
inner join companies as vendors
    on events.subject_id = vendors.company_id
left join companies as customers
    on events.counterparty_id = customers.company_id
left join questions as rungs
    on
        events.event_id = rungs.event_id
        and rungs.attribute = 'stage'
left join wholes
    on events.event_id = wholes.event_id
left join stages
    on rungs.answer_code = stages.stage
left join questions as causes
    on
        events.event_id = causes.event_id
        and causes.attribute = 'cause'
left join questions as happenings
    on
        events.event_id = happenings.event_id
        and happenings.attribute = 'occurrence'
left join ranges
    on events.event_id = ranges.event_id
left join summaries
    on believed.question_id = summaries.question_id
order by
    events.event_id asc nulls last
