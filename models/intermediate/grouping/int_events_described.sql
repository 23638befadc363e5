with claims as (select * from {{ ref('int_claims_gathered') }}),

claim_types as (select * from {{ ref('stg_claim_types') }}),

modalities as (select * from {{ ref('stg_modalities') }}),

-- The claim that dates the event: a stated happening before a denial, the narrowest
-- date before a vague one.
dating as (
    select
        event_id,
        claim_type,
        subject_id,
        counterparty_id,
        person_id,
        occurred_from,
        occurred_to,
        occurred_precision,
        row_number() over (
            partition by event_id
            order by
                case when modality = 'denied' then 1 else 0 end asc,
                case
                    when occurred_from is null or occurred_to is null then 1 else 0
                end asc,
                {{ dbt.datediff('occurred_from', 'occurred_to', 'day') }}
                asc nulls last,
                occurred_from asc nulls last,
                occurred_to asc nulls last,
                claim_id asc
        ) as preference
    from claims
),

-- The surest way in which any claim puts it.
voiced as (
    select
        claims.event_id,
        claims.modality,
        row_number() over (
            partition by claims.event_id
            order by
                case when claims.modality = 'denied' then 1 else 0 end asc,
                modalities.weight desc,
                claims.modality asc
        ) as preference
    from claims
    inner join modalities
        on claims.modality = modalities.modality
),

spans as (
    select
        event_id,
        min(published_to) as first_known_on,
        max(published_to) as last_reported_on,
        -- The one population, or none where a person put several under one event.
        case when min(population) = max(population) then max(population) end
            as population,
        max(team) as team,
        max(site) as site,
        bool_or(is_plan) as is_plan,
        count(*) as claim_count,
        {{ sorted_text_list('claim_id') }} as claim_ids
    from claims
    group by event_id
)

select
    spans.event_id,
    claim_types.event_family,
    dating.claim_type as event_type,
    claim_types.mart,
    dating.subject_id,
    dating.counterparty_id,
    dating.person_id,
    spans.population,
    spans.team,
    spans.site,
    dating.occurred_from,
    dating.occurred_to,
    dating.occurred_precision,
    voiced.modality,
    spans.is_plan,
    spans.first_known_on,
    spans.last_reported_on,
    cast(spans.claim_count as bigint) as claim_count,
    spans.claim_ids
from spans
inner join dating
    on
        spans.event_id = dating.event_id
        and dating.preference = 1
inner join voiced
    on
        spans.event_id = voiced.event_id
        and voiced.preference = 1
inner join claim_types
    on dating.claim_type = claim_types.claim_type
