-- An amount in one currency = the same amount in another x rate.
with links as (select * from {{ ref('int_claim_links_accepted') }}),

claims as (select * from {{ ref('int_claims_gathered') }}),

conversions as (
    select
        originals.event_id,
        originals.metric_id,
        originals.usd_low as original_low,
        originals.usd_best as original_best,
        originals.usd_high as original_high,
        coalesce(converted.value_best, converted.value_low) as converted_value,
        converted.currency as converted_currency,
        converted.usd_rate,
        converted.usd_rate_on,
        converted.usd_low as converted_low,
        coalesce(converted.usd_best, converted.usd_low) as converted_best,
        converted.usd_high as converted_high,
        row_number() over (
            partition by originals.event_id, originals.metric_id
            order by converted.claim_id asc
        ) as preference
    from links
    inner join claims as converted
        on links.claim_id = converted.claim_id
    inner join claims as originals
        on links.other_claim_id = originals.claim_id
    where
        links.relation = 'converts'
        and converted.usd_low is not null
        and originals.usd_low is not null
)

select
    event_id,
    metric_id,
    original_low,
    original_best,
    original_high,
    converted_value,
    converted_currency,
    usd_rate,
    usd_rate_on,
    converted_low,
    converted_best,
    converted_high
from conversions
where preference = 1
