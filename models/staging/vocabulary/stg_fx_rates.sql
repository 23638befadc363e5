select
    {{ clean_text('currency') }} as currency,
    {{ safe_date(clean_text('rate_on')) }} as rate_on,
    {{ safe_decimal(clean_text('units_per_eur')) }} as units_per_eur
from {{ intake('fx_rates') }}
