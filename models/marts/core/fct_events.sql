with events as (select * from {{ ref('int_events_described') }}),

entities as (select * from {{ ref('int_entities_accepted') }}),

questions as (select * from {{ ref('int_questions_banded') }}),

disputes as (
    select
        event_id,
        max(dispute_rank) as gravest_rank
    from questions
    group by event_id
),

statuses as (
    select
        rank,
        term
    from {{ ref('stg_terms') }}
    where list = 'dispute_status'
),

summaries as (select * from {{ ref('int_summaries_chosen') }})

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
    summaries.summary,
    -- That it happened at all; how far and why are questions of their own.
    happenings.confidence,
    happenings.confidence_band,
    statuses.term as dispute_status,
    happenings.source_count,
    happenings.origin_count,
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
left join questions as happenings
    on
        events.event_id = happenings.event_id
        and happenings.attribute = 'occurrence'
left join summaries
    on happenings.question_id = summaries.question_id
left join disputes
    on events.event_id = disputes.event_id
left join statuses
    on disputes.gravest_rank = statuses.rank
order by
    events.event_id asc nulls last
