with claims as (select * from {{ ref('int_claims_gathered') }}),

claim_types as (select * from {{ ref('stg_claim_types') }}),

-- The surest way to put a thing first, a denial last.
modalities as (
    select
        modality,
        row_number() over (
            order by
                case when modality = 'denied' then 1 else 0 end asc,
                weight desc,
                modality asc
        ) as place
    from {{ ref('stg_modalities') }}
),

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

spans as (
    select
        claims.event_id,
        -- The surest way in which any claim puts it.
        min(modalities.place) as modality_place,
        min(claims.published_to) as first_known_on,
        max(claims.published_to) as last_reported_on,
        -- The one population, or none where a person put several under one event.
        case
            when min(claims.population) = max(claims.population)
                then max(claims.population)
        end as population,
        max(claims.team) as team,
        max(claims.site) as site,
        bool_or(claims.is_plan) as is_plan,
        count(*) as claim_count,
        {{ sorted_text_list('claims.claim_id', keep_equals=true) }} as claim_ids
    from claims
    inner join modalities
        on claims.modality = modalities.modality
    group by claims.event_id
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
    modalities.modality,
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
inner join modalities
    on spans.modality_place = modalities.place
inner join claim_types
    on dating.claim_type = claim_types.claim_type
