with rates as (
    select
        rate_on,
        currency,
        units_per_eur
    from {{ ref('stg_fx_rates') }}
    where units_per_eur > 0
),

with_euro as (
    select
        rate_on,
        currency,
        units_per_eur
    from rates
    union all
    select distinct
        rate_on,
        'EUR' as currency,
        cast(1 as decimal(18, 4)) as units_per_eur
    from rates
)

select
    with_euro.rate_on,
    with_euro.currency,
    cast(dollars.units_per_eur as double) / cast(with_euro.units_per_eur as double)
        as usd_per_unit
from with_euro
inner join rates as dollars
    on
        with_euro.rate_on = dollars.rate_on
        and dollars.currency = 'USD'
