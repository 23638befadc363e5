with events as (
    select * from {{ ref('int_events_described') }}
    where not is_plan
),

believed as (
    select * from {{ ref('int_events_believed') }}
    where population_asked is null
),

rules as (select * from {{ ref('stg_signal_rules') }}),

stages as (
    select
        questions.event_id,
        stages.is_churn
    from {{ ref('int_questions_banded') }} as questions
    inner join {{ ref('stg_churn_stages') }} as stages
        on questions.answer_code = stages.stage
    where questions.attribute = 'stage'
),

companies as (select * from {{ ref('dim_companies') }}),

summaries as (select * from {{ ref('int_summaries_chosen') }}),

modalities as (select * from {{ ref('stg_modalities') }}),

parameters as (
    {{ parameters(['signal_min_confidence']) }}
)

select
    events.event_id,
    events.subject_id as company_id,
    companies.company,
    summaries.summary as signal,
    rules.signal_type,
    -- Nobody says where most things happen: the country of the company, else the world.
    coalesce(companies.country, 'Global') as region,
    rules.market_class,
    rules.operational_relevance,
    rules.time_horizon,
    cast(events.last_reported_on + rules.horizon_days as date) as horizon_ends_on,
    cast(events.last_reported_on + rules.horizon_days as date) < believed.as_of_on
        as is_expired,
    rules.what_to_watch,
    summaries.summary,
    {{ mart_tail('believed') }}
from events
inner join rules
    on events.event_type = rules.claim_type
inner join believed
    on events.event_id = believed.event_id
inner join companies
    on events.subject_id = companies.company_id
inner join modalities
    on
        events.modality = modalities.modality
        -- A view is worth reading, but it is no signal that something happened.
        and modalities.is_fact
left join stages
    on events.event_id = stages.event_id
left join summaries
    on believed.question_id = summaries.question_id
cross join parameters
where
    believed.confidence >= parameters.signal_min_confidence
    and events.modality <> 'denied'
    -- A customer who stays or only looks around is no signal of churn.
    and coalesce(stages.is_churn, true)
order by
    events.event_id asc nulls last
