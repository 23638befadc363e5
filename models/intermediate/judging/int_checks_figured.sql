-- Each rule says what a figure should be by the others and what is said of it; whether
-- the two can hold together is judged one model later.
with figures as (
    select * from {{ ref('int_figures_answered') }}
),

links as (select * from {{ ref('int_claim_links_accepted') }}),

claims as (select * from {{ ref('int_claims_gathered') }}),

headcounts as (
    select * from {{ ref('int_headcounts_compared') }}
    where headcount_low is not null or headcount_high is not null
),

stakes as (
    select
        amounts.event_id,
        amounts.figure_low as amount_low,
        amounts.figure_best as amount_best,
        amounts.figure_high as amount_high,
        shares.figure_low as share_low,
        shares.figure_best as share_best,
        shares.figure_high as share_high,
        valuations.figure_low as valuation_low,
        valuations.figure_best as valuation_best,
        valuations.figure_high as valuation_high,
        row_number() over (
            partition by amounts.question_id
            order by
                valuations.confidence desc,
                valuations.question_id asc,
                shares.question_id asc
        ) as preference
    from figures as amounts
    inner join figures as shares
        on
            amounts.event_id = shares.event_id
            and shares.metric_id = 'stake'
    inner join figures as valuations
        on
            amounts.subject_id = valuations.subject_id
            -- Only the investor's own price: another valuer has another whole.
            and amounts.counterparty_id = valuations.counterparty_id
            and valuations.metric_id = 'valuation'
            and (
                amounts.occurred_from is null
                or valuations.occurred_to is null
                or amounts.occurred_from <= valuations.occurred_to
            )
            and (
                amounts.occurred_to is null
                or valuations.occurred_from is null
                or amounts.occurred_to >= valuations.occurred_from
            )
    where amounts.metric_id = 'investment_amount'
),

-- Several sources may tell one part: the part counts once.
part_pairs as (
    select distinct
        wholes.event_id as whole_event_id,
        parts.event_id as part_event_id,
        wholes.metric_id
    from links
    inner join claims as parts
        on links.claim_id = parts.claim_id
    inner join claims as wholes
        on
            links.other_claim_id = wholes.claim_id
            and parts.metric_id = wholes.metric_id
            and parts.event_id <> wholes.event_id
    where links.relation = 'part_of'
),

totals as (
    select
        part_pairs.whole_event_id as event_id,
        part_pairs.metric_id,
        sum(parts.figure_low) as parts_low,
        sum(coalesce(parts.figure_best, parts.figure_low)) as parts_best,
        sum(parts.figure_high) as parts_high,
        count(*) as part_count,
        max(wholes.figure_low) as whole_low,
        max(wholes.figure_best) as whole_best,
        max(wholes.figure_high) as whole_high,
        {{ sorted_text_list(
            readable_interval(
                'parts.figure_low', 'parts.figure_best', 'parts.figure_high'
            ), ' + '
        ) }} as parts_text
    from part_pairs
    inner join figures as parts
        on
            part_pairs.part_event_id = parts.event_id
            and part_pairs.metric_id = parts.metric_id
    inner join figures as wholes
        on
            part_pairs.whole_event_id = wholes.event_id
            and part_pairs.metric_id = wholes.metric_id
    group by
        part_pairs.whole_event_id,
        part_pairs.metric_id
),

conversions as (
    select
        originals.event_id,
        originals.metric_id,
        originals.usd_low as original_low,
        originals.usd_best as original_best,
        originals.usd_high as original_high,
        converted.value_best as converted_value,
        converted.currency as converted_currency,
        converted.usd_rate,
        converted.usd_rate_on,
        converted.usd_low as converted_low,
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
    'share = people / headcount' as rule,
    event_id,
    'headcount' as metric_id,
    implied_low as expected_low,
    implied_high as expected_high,
    headcount_low as stated_low,
    headcount_high as stated_high,
    {{ readable_interval('people_low', 'people_best', 'people_high') }}
    || ' / '
    || {{ readable_number('coalesce(share_best, share_low)') }}
    || ' % = '
    || {{ readable_interval('implied_low', 'cast(null as integer)', 'implied_high') }}
    || ', stated '
    || {{ readable_interval('headcount_low', 'headcount_best', 'headcount_high') }}
        as arithmetic
from headcounts
union all
select
    'amount = stake x valuation' as rule,
    event_id,
    'investment_amount' as metric_id,
    {{ to_measure(
        'cast(share_low as double) / 100 * cast(valuation_low as double)'
    ) }} as expected_low,
    {{ to_measure(
        'cast(share_high as double) / 100 * cast(valuation_high as double)'
    ) }} as expected_high,
    amount_low as stated_low,
    amount_high as stated_high,
    {{ readable_number('coalesce(share_best, share_low)') }}
    || ' % x '
    || {{ readable_interval('valuation_low', 'valuation_best', 'valuation_high') }}
    || ' = '
    || {{ readable_number(
        'cast(coalesce(share_best, share_low) as double) / 100'
        ~ ' * cast(coalesce(valuation_best, valuation_low) as double)'
    ) }}
    || ', stated '
    || {{ readable_interval('amount_low', 'amount_best', 'amount_high') }}
        as arithmetic
from stakes
where preference = 1
union all
select
    'total = sum of parts' as rule,
    event_id,
    metric_id,
    cast(parts_low as decimal(18, 4)) as expected_low,
    -- Parts that nobody told may be missing: the total may be larger than their sum.
    cast(null as decimal(18, 4)) as expected_high,
    whole_low as stated_low,
    whole_high as stated_high,
    parts_text
    || case
        when part_count > 1 then ' = ' || {{ readable_number('parts_best') }}
        else ' as the one part told'
    end
    || ', stated '
    || {{ readable_interval('whole_low', 'whole_best', 'whole_high') }} as arithmetic
from totals
union all
select
    'amount in one currency = amount in another x rate' as rule,
    event_id,
    metric_id,
    converted_low as expected_low,
    converted_high as expected_high,
    original_low as stated_low,
    original_high as stated_high,
    {{ readable_number('converted_value') }}
    || ' '
    || converted_currency
    || ' x '
    || cast(usd_rate as {{ dbt.type_string() }})
    || ' ('
    || cast(usd_rate_on as {{ dbt.type_string() }})
    || ') = '
    || {{ readable_number('converted_low') }}
    || ' USD, stated '
    || {{ readable_interval('original_low', 'original_best', 'original_high') }}
        as arithmetic
from conversions
where preference = 1
