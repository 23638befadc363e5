-- Amount = stake x valuation: what the investor's own price makes of the stake.
with figures as (select * from {{ ref('int_figures_answered') }}),

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
)

select
    event_id,
    amount_low,
    amount_best,
    amount_high,
    share_low,
    share_best,
    share_high,
    valuation_low,
    valuation_best,
    valuation_high,
    {{ to_measure(
        'cast(share_low as double) / 100 * cast(valuation_low as double)'
    ) }} as implied_low,
    {{ to_measure(
        'cast(coalesce(share_best, share_low, share_high) as double) / 100'
        ~ ' * cast(coalesce(valuation_best, valuation_low, valuation_high) as double)'
    ) }} as implied_best,
    {{ to_measure(
        'cast(share_high as double) / 100 * cast(valuation_high as double)'
    ) }} as implied_high
from stakes
where preference = 1
