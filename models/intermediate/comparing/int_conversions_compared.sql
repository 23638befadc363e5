-- Both currencies of one amount as a check: what a source made of an amount, beside
-- the amount itself.
with rules as (
    select
        rule,
        result_metric_id
    from {{ ref('stg_consistency_rules') }}
    where kind = 'currency'
),

-- A link may be told more than once.
links as (
    select distinct
        claim_id,
        relation,
        other_claim_id
    from {{ ref('int_claim_links_accepted') }}
    where relation in ('converts', 'corrects')
),

corrected as (
    select distinct other_claim_id as claim_id
    from links
    where relation = 'corrects'
),

claims as (
    select gathered.*
    from {{ ref('int_claims_gathered') }} as gathered
    left join corrected
        on gathered.claim_id = corrected.claim_id
    where
        -- What was corrected is withdrawn and contradicts nobody.
        corrected.claim_id is null
        and gathered.usd_rate is not null
)

select
    rules.rule,
    converted.claim_id || ' of ' || originals.claim_id as comparison_id,
    originals.event_id,
    originals.metric_id,
    converted.usd_low as expected_low,
    converted.usd_high as expected_high,
    originals.usd_low as stated_low,
    originals.usd_high as stated_high,
    {{ readable_amount('converted') }}
    || ', stated '
    || case
        when converted.currency = 'USD' then {{ readable_amount('originals') }}
        else
            {{ readable_interval(
                'originals.usd_low', 'originals.usd_best', 'originals.usd_high'
            ) }}
    end as arithmetic
from links
inner join claims as converted
    on links.claim_id = converted.claim_id
inner join claims as originals
    on links.other_claim_id = originals.claim_id
inner join rules
    on coalesce(rules.result_metric_id, originals.metric_id) = originals.metric_id
where links.relation = 'converts'
