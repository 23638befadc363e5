with events as (
    select * from {{ ref('int_events_described') }}
    where
        event_family = 'incident'
        and not is_plan
),

believed as (
    select * from {{ ref('int_events_believed') }}
    where population_asked is null
),

people as (
    select * from {{ ref('int_figures_answered') }}
    where metric_id = 'people_concerned'
),

-- What else was counted: accounts, groups, files.
counts as (
    select
        *,
        row_number() over (
            partition by event_id
            order by confidence desc, question_id asc
        ) as preference
    from {{ ref('int_figures_answered') }}
    where metric_id <> 'people_concerned'
),

companies as (select * from {{ ref('dim_companies') }}),

summaries as (select * from {{ ref('int_summaries_chosen') }})

select
    events.event_id as incident_id,
    events.subject_id as company_id,
    companies.company,
    events.event_type as incident_type,
    events.event_type = 'remediation' as is_remedy,
    events.counterparty_id as affected_party_id,
    affected.company as affected_party,
    people.figure_low as people_low,
    people.figure_best as people_best,
    people.figure_high as people_high,
    counts.metric_id as counted,
    counts.figure_low as count_low,
    counts.figure_best as count_best,
    counts.figure_high as count_high,
    events.occurred_from,
    events.occurred_to,
    events.modality,
    summaries.summary,
    {{ mart_tail('believed') }}
from events
inner join believed
    on events.event_id = believed.event_id
inner join companies
    on events.subject_id = companies.company_id
left join companies as affected
    on events.counterparty_id = affected.company_id
left join people
    on events.event_id = people.event_id
left join counts
    on
        events.event_id = counts.event_id
        and counts.preference = 1
left join summaries
    on believed.question_id = summaries.question_id
order by
    events.event_id asc nulls last
