with claims as (select * from {{ ref('int_claims_known') }}),

checked as (select * from {{ ref('int_claims_checked') }}),

sources as (select * from {{ ref('int_sources_accepted') }}),

named as (select * from {{ ref('int_claims_named') }}),

measured as (select * from {{ ref('int_claims_measured') }}),

dated as (select * from {{ ref('int_claims_dated') }})

select
    claims.claim_id,
    claims.source_id,
    -- A source that names no root of what it says is the root.
    coalesce(claims.origin_id, 'source:' || claims.source_id) as origin_id,
    claims.origin_id is not null as names_a_root,
    claims.locator,
    claims.claim_type,
    named.subject_id,
    named.counterparty_id,
    named.person_id,
    claims.population,
    claims.role,
    claims.team,
    claims.site,
    named.moved_to_id,
    claims.metric_id,
    claims.value_text,
    claims.value as value_notation,
    measured.value_low,
    measured.value_best,
    measured.value_high,
    measured.value_form,
    measured.value_label,
    measured.bounds_reason,
    claims.unit,
    claims.base,
    claims.stage,
    claims.cause,
    claims.comparison,
    claims.occurred as occurred_text,
    dated.occurred_from,
    dated.occurred_to,
    dated.occurred_precision,
    dated.occurred_is_approximate,
    dated.due_from,
    dated.due_to,
    dated.due_precision,
    dated.due_is_approximate,
    coalesce(claims.modality, 'asserted') as modality,
    claims.speaker,
    named.speaker_id,
    named.speaker_name,
    coalesce(claims.speaker_kind, sources.default_speaker_kind) as speaker_kind,
    claims.event_id as given_event_id,
    claims.summary,
    claims.span_sha256,
    claims.recorded_on,
    claims.retracted_on
from claims
inner join checked
    on claims.row_number = checked.row_number
inner join sources
    on claims.source_id = sources.source_id
inner join named
    on claims.row_number = named.row_number
inner join measured
    on claims.row_number = measured.row_number
inner join dated
    on claims.row_number = dated.row_number
where checked.faults = ''
