with claims as (select * from {{ ref('int_claims_read') }}),

sources as (select * from {{ ref('int_sources_accepted') }}),

units as (select * from {{ ref('stg_units') }}),

rates as (select * from {{ ref('int_fx_rates_crossed') }}),

parameters as (
    {{ parameters(['fx_max_age_days']) }}
),

amounts as (
    select
        claims.claim_id,
        units.currency,
        claims.value_low,
        claims.value_best,
        claims.value_high,
        -- The last day on which the amount can have been meant.
        least(claims.occurred_to, sources.published_to) as meant_on
    from claims
    inner join sources
        on claims.source_id = sources.source_id
    inner join units
        on claims.unit = units.unit
    where
        units.currency is not null
        and claims.value_form is not null
),

-- Only currencies and days that occur are looked up, each once.
days as (
    select distinct
        currency,
        meant_on
    from amounts
    where currency <> 'USD'
),

found as (
    select
        days.currency,
        days.meant_on,
        rates.rate_on,
        rates.usd_per_unit,
        row_number() over (
            partition by days.currency, days.meant_on
            order by rates.rate_on desc
        ) as recency
    from days
    cross join parameters
    inner join rates
        on
            days.currency = rates.currency
            and days.meant_on >= rates.rate_on
            and days.meant_on
            <= rates.rate_on + cast(parameters.fx_max_age_days as integer)
)

select
    amounts.claim_id,
    amounts.currency,
    case
        when amounts.currency = 'USD' then cast(1 as decimal(18, 6))
        else {{ to_measure('found.usd_per_unit', 6) }}
    end as usd_rate,
    {% for end in ['low', 'best', 'high'] %}
        case
            when amounts.currency = 'USD' then amounts.value_{{ end }}
            else
                {{ to_measure(
                    'cast(amounts.value_' ~ end ~ ' as double) * found.usd_per_unit'
                ) }}
        end as usd_{{ end }},
    {% endfor %}
    found.rate_on as usd_rate_on
from amounts
left join found
    on
        amounts.currency = found.currency
        and amounts.meant_on = found.meant_on
        and found.recency = 1
