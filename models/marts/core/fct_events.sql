with events as (select * from {{ ref('int_events_described') }}),

entities as (select * from {{ ref('int_entities_accepted') }})

select
    events.event_id,
    events.event_family,
    events.event_type,
    events.mart,
    events.subject_id,
    subjects.name as subject,
    events.counterparty_id,
    counterparties.name as counterparty,
    events.person_id,
    people.name as person,
    events.population,
    events.team,
    events.site,
    events.occurred_from,
    events.occurred_to,
    events.occurred_precision,
    events.modality,
    events.is_plan,
    events.first_known_on,
    events.last_reported_on,
    events.claim_count,
    events.claim_ids
from events
inner join entities as subjects
    on
        subjects.entity_kind = 'company'
        and events.subject_id = subjects.entity_id
left join entities as counterparties
    on
        counterparties.entity_kind = 'company'
        and events.counterparty_id = counterparties.entity_id
left join entities as people
    on
        people.entity_kind = 'person'
        and events.person_id = people.entity_id
order by
    events.event_id asc nulls last
