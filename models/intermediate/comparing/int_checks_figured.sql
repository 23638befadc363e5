-- Each rule says what a figure should be by the others and what is said of it; whether
-- the two can hold together is judged one model later.
with headcounts as (
    select * from {{ ref('int_headcounts_compared') }}
    where headcount_low is not null or headcount_high is not null
),

stakes as (select * from {{ ref('int_stakes_valued') }}),

totals as (select * from {{ ref('int_totals_summed') }}),

conversions as (select * from {{ ref('int_conversions_compared') }})

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
    || {{ readable_number('coalesce(share_best, share_low, share_high)') }}
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
    implied_low as expected_low,
    implied_high as expected_high,
    amount_low as stated_low,
    amount_high as stated_high,
    {{ readable_number('coalesce(share_best, share_low, share_high)') }}
    || ' % x '
    || {{ readable_interval('valuation_low', 'valuation_best', 'valuation_high') }}
    || ' = '
    || {{ readable_number('implied_best') }}
    || ', stated '
    || {{ readable_interval('amount_low', 'amount_best', 'amount_high') }}
        as arithmetic
from stakes
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
    || {{ readable_number('converted_best') }}
    || ' USD, stated '
    || {{ readable_interval('original_low', 'original_best', 'original_high') }}
        as arithmetic
from conversions
