-- Who put the value or holds the view: the counterparty where the type says so, else
-- the speaker of the weightiest claim.
with claims as (select * from {{ ref('int_claims_gathered') }}),

claim_types as (select * from {{ ref('stg_claim_types') }}),

sources as (select * from {{ ref('int_sources_accepted') }}),

entities as (select * from {{ ref('int_entities_accepted') }}),

told as (
    select
        claims.event_id,
        claims.claim_id,
        case
            when claim_types.counterparty_role = 'estimator'
                then
                    -- Whoever passes on a value without its valuer has not put it.
                    coalesce(estimators.name, claims.speaker_name)
            when claim_types.grouping = 'view'
                then
                    coalesce(claims.speaker_name, sources.publisher, sources.title)
        end as estimator,
        row_number() over (
            partition by claims.event_id
            order by
                case when claims.modality = 'denied' then 1 else 0 end asc,
                claims.accuracy * claims.attribution desc,
                claims.claim_id asc
        ) as preference
    from claims
    inner join claim_types
        on claims.claim_type = claim_types.claim_type
    inner join sources
        on claims.source_id = sources.source_id
    left join entities as estimators
        on
            estimators.entity_kind = 'company'
            and claims.counterparty_id = estimators.entity_id
)

select
    event_id,
    estimator
from told
where preference = 1
