with grouped as (select * from {{ ref('int_claims_grouped') }}),

claims as (select * from {{ ref('int_claims_read') }}),

sources as (select * from {{ ref('int_sources_accepted') }}),

converted as (select * from {{ ref('int_claims_converted') }}),

speaker_kinds as (select * from {{ ref('stg_speaker_kinds') }}),

modalities as (select * from {{ ref('stg_modalities') }})

select
    claims.*,
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
    modalities.is_fact,
    modalities.is_plan,
    -- The parts of a claim's weight, all of them data.
    sources.accuracy,
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
