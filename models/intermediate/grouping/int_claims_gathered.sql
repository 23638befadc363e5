with grouped as (select * from {{ ref('int_claims_grouped') }}),

claims as (select * from {{ ref('int_claims_read') }}),

sources as (select * from {{ ref('int_sources_accepted') }}),

converted as (select * from {{ ref('int_claims_converted') }}),

speaker_kinds as (select * from {{ ref('stg_speaker_kinds') }}),

modalities as (select * from {{ ref('stg_modalities') }}),

units as (select * from {{ ref('stg_units') }})

select
    claims.claim_id,
    claims.source_id,
    claims.origin_id,
    claims.names_a_root,
    claims.locator,
    claims.claim_type,
    claims.subject_id,
    claims.counterparty_id,
    claims.person_id,
    claims.population,
    claims.role,
    claims.team,
    claims.site,
    claims.moved_to_id,
    claims.metric_id,
    claims.value_text,
    claims.value_notation,
    claims.value_low,
    claims.value_best,
    claims.value_high,
    claims.value_form,
    claims.value_label,
    claims.bounds_reason,
    claims.unit,
    claims.base,
    claims.stage,
    claims.cause,
    claims.comparison,
    claims.occurred_text,
    claims.occurred_from,
    claims.occurred_to,
    claims.occurred_precision,
    claims.occurred_is_approximate,
    claims.due_from,
    claims.due_to,
    claims.modality,
    claims.speaker,
    claims.speaker_id,
    claims.speaker_name,
    claims.speaker_kind,
    claims.given_event_id,
    claims.summary,
    claims.span_sha256,
    claims.recorded_on,
    claims.retracted_on,
    grouped.event_id,
    grouped.grouped_by,
    sources.can_corroborate,
    sources.published_from,
    sources.published_to,
    converted.currency,
    converted.usd_rate,
    converted.usd_rate_on,
    converted.usd_low,
    converted.usd_best,
    converted.usd_high,
    -- Years are not compared with months, nor money for which no rate is known.
    case
        when converted.currency is not null and converted.usd_rate is null
            then claims.unit
        when not units.is_comparable
            then coalesce(replace(claims.unit, units.currency, 'USD'), claims.unit)
    end as measured_in,
    modalities.is_fact,
    modalities.is_plan,
    -- The parts of a claim's weight, all of them data.
    sources.accuracy,
    sources.is_judged,
    sources.claims_worth,
    modalities.weight as modality_weight,
    speaker_kinds.attribution,
    speaker_kinds.denial_strength
from claims
inner join grouped
    on claims.claim_id = grouped.claim_id
inner join sources
    on claims.source_id = sources.source_id
inner join speaker_kinds
    on claims.speaker_kind = speaker_kinds.speaker_kind
inner join modalities
    on claims.modality = modalities.modality
left join converted
    on claims.claim_id = converted.claim_id
left join units
    on claims.unit = units.unit
