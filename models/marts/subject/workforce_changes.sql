with events as (
    select * from {{ ref('int_events_described') }}
    where mart = 'workforce_changes'
),

believed as (select * from {{ ref('int_events_believed') }}),

measured as (select * from {{ ref('int_workforce_measured') }}),

headcounts as (
    select * from {{ ref('int_headcounts_implied') }}
    where preference = 1
),

wholes as (
    select distinct whole_event_id as event_id
    from {{ ref('int_event_parts_linked') }}
),

roles as (select * from {{ ref('int_roles_named') }}),

causes as (
    select * from {{ ref('int_questions_banded') }}
    where attribute = 'cause'
),

ranges as (select * from {{ ref('int_stages_ranged') }}),

entities as (select * from {{ ref('int_entities_accepted') }}),

summaries as (select * from {{ ref('int_summaries_chosen') }})

select
    events.event_id,
    believed.question_id,
    events.subject_id as company_id,
    companies.name as company,
    events.event_type as change_type,
    coalesce(believed.population_asked, events.population) as population,
    events.person_id,
    people.name as person,
    roles.role,
    roles.moved_to_id,
    destinations.name as moved_to,
    measured.people_low,
    measured.people_best,
    measured.people_high,
    -- A whole whose parts are rows of their own: never added to them.
    wholes.event_id is not null as is_total,
    measured.share_percent_low,
    measured.share_percent_best,
    measured.share_percent_high,
    measured.share_base,
    coalesce(headcounts.stated_low, measured.headcount_low)
        as headcount_stated_low,
    coalesce(headcounts.stated_high, measured.headcount_high)
        as headcount_stated_high,
    headcounts.implied_low as headcount_implied_low,
    headcounts.implied_high as headcount_implied_high,
    headcounts.is_consistent as headcount_is_consistent,
    roles.team,
    roles.site,
    causes.answer_code as cause,
    ranges.causes_claimed,
    events.occurred_from,
    events.occurred_to,
    events.modality,
    summaries.summary,
    {{ mart_tail('believed') }}
from events
inner join believed
    on events.event_id = believed.event_id
left join measured
    on
        believed.event_id = measured.event_id
        and believed.population_asked is not distinct from measured.population_asked
left join headcounts
    on
        believed.event_id = headcounts.event_id
        and believed.population_asked is not distinct from headcounts.population_asked
        and measured.share_base = headcounts.share_base
left join wholes
    on events.event_id = wholes.event_id
left join roles
    on events.event_id = roles.event_id
left join causes
    on
        believed.event_id = causes.event_id
        and believed.population_asked is not distinct from causes.population_asked
left join ranges
    on events.event_id = ranges.event_id
left join entities as companies
    on
        companies.entity_kind = 'company'
        and events.subject_id = companies.entity_id
left join entities as people
    on
        people.entity_kind = 'person'
        and events.person_id = people.entity_id
left join entities as destinations
    on
        destinations.entity_kind = 'company'
        and roles.moved_to_id = destinations.entity_id
left join summaries
    on believed.question_id = summaries.question_id
order by
    events.event_id asc nulls last,
    population asc nulls last
