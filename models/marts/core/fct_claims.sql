with claims as (select * from {{ ref('int_claims_read') }}),

grouped as (select * from {{ ref('int_claims_grouped') }}),

converted as (select * from {{ ref('int_claims_converted') }}),

fingerprinted as (select * from {{ ref('int_claims_fingerprinted') }}),

entities as (select * from {{ ref('int_entities_accepted') }})

select
    claims.claim_id,
    claims.source_id,
    claims.locator,
    grouped.event_id,
    grouped.grouped_by,
    claims.claim_type,
    claims.subject_id,
    subjects.name as subject,
    claims.counterparty_id,
    counterparties.name as counterparty,
    claims.person_id,
    people.name as person,
    claims.population,
    claims.role,
    claims.team,
    claims.site,
    claims.moved_to_id,
    destinations.name as moved_to,
    claims.metric_id,
    claims.value_text,
    claims.value_notation,
    claims.value_low,
    claims.value_best,
    claims.value_high,
    claims.bounds_reason,
    claims.unit,
    claims.base,
    converted.usd_low,
    converted.usd_best,
    converted.usd_high,
    converted.usd_rate,
    converted.usd_rate_on,
    claims.stage,
    claims.cause,
    claims.comparison,
    claims.occurred_from,
    claims.occurred_to,
    claims.occurred_precision,
    claims.occurred_text,
    claims.due_from,
    claims.due_to,
    claims.modality,
    claims.speaker_id,
    claims.speaker_name as speaker,
    claims.speaker_kind,
    claims.origin_id,
    claims.summary,
    claims.span_sha256,
    claims.recorded_on,
    claims.retracted_on,
    fingerprinted.content_version
from claims
inner join fingerprinted
    on claims.claim_id = fingerprinted.claim_id
left join grouped
    on claims.claim_id = grouped.claim_id
left join converted
    on claims.claim_id = converted.claim_id
left join entities as subjects
    on
        subjects.entity_kind = 'company'
        and claims.subject_id = subjects.entity_id
left join entities as counterparties
    on
        counterparties.entity_kind = 'company'
        and claims.counterparty_id = counterparties.entity_id
left join entities as destinations
    on
        destinations.entity_kind = 'company'
        and claims.moved_to_id = destinations.entity_id
left join entities as people
    on
        people.entity_kind = 'person'
        and claims.person_id = people.entity_id
order by
    claims.claim_id asc nulls last
