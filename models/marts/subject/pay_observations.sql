with events as (
    select * from {{ ref('int_events_described') }}
    where
        event_family = 'pay'
        and not is_plan
),

believed as (select * from {{ ref('int_events_believed') }}),

figures as (select * from {{ ref('int_figures_answered') }}),

units as (select * from {{ ref('int_units_chosen') }}),

questions as (select * from {{ ref('int_questions_banded') }}),

ranks as (
    select
        event_id,
        population_asked,
        max(answer_code) as comparison
    from questions
    where split_part(attribute, ':', 1) = 'comparison'
    group by
        event_id,
        population_asked
),

entities as (select * from {{ ref('int_entities_accepted') }}),

summaries as (select * from {{ ref('int_summaries_chosen') }}),

observed as (
    select
        believed.event_id,
        believed.population_asked,
        coalesce(figures.question_id, believed.question_id) as question_id,
        figures.metric_id,
        figures.base,
        figures.figure_low,
        figures.figure_best,
        figures.figure_high
    from believed
    left join figures
        on
            believed.event_id = figures.event_id
            and believed.population_asked is not distinct from figures.population_asked
)

select
    observed.question_id as observation_id,
    events.event_id,
    events.subject_id as company_id,
    companies.name as company,
    events.event_type as pay_type,
    coalesce(observed.population_asked, events.population) as population,
    events.person_id,
    people.name as person,
    observed.metric_id,
    observed.base as basis,
    observed.figure_low as amount_low,
    observed.figure_best as amount_best,
    observed.figure_high as amount_high,
    units.unit,
    ranks.comparison,
    events.occurred_from as observed_from,
    events.occurred_to as observed_to,
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
    believed.as_of_on,
    questions.claim_ids
from observed
inner join events
    on observed.event_id = events.event_id
inner join believed
    on
        observed.event_id = believed.event_id
        and observed.population_asked is not distinct from believed.population_asked
inner join questions
    on observed.question_id = questions.question_id
left join units
    on observed.question_id = units.question_id
left join ranks
    on
        observed.event_id = ranks.event_id
        and observed.population_asked is not distinct from ranks.population_asked
left join entities as companies
    on
        companies.entity_kind = 'company'
        and events.subject_id = companies.entity_id
left join entities as people
    on
        people.entity_kind = 'person'
        and events.person_id = people.entity_id
left join summaries
    on observed.question_id = summaries.question_id
order by
    observed.question_id asc nulls last
