-- From the first year that any claim or source is dated to, up to the last one; what is
-- told of older centuries would make a calendar longer than the corpus.
with ends as (
    select occurred_from as day_on from {{ ref('int_claims_read') }}
    union all
    select occurred_to as day_on from {{ ref('int_claims_read') }}
    union all
    select due_to as day_on from {{ ref('int_claims_read') }}
    union all
    select published_from as day_on from {{ ref('int_sources_accepted') }}
    union all
    select published_to as day_on from {{ ref('int_sources_accepted') }}
    union all
    select as_of_on as day_on from {{ ref('int_builds_dated') }}
),

span as (
    select
        cast(date_trunc('year', min(day_on)) as date) as first_on,
        last_day(cast(date_trunc('year', max(day_on)) as date) + 334) as last_on
    from ends
    where
        day_on >= cast('1900-01-01' as date)
        and day_on < cast('2200-01-01' as date)
),

days as (
    {{ days_between('first_on', 'last_on', 'span') }}
)

select
    day_on as date_on,
    cast(extract(year from day_on) as integer) as year_number,
    cast(extract(quarter from day_on) as integer) as quarter_number,
    cast(extract(month from day_on) as integer) as month_number,
    cast(date_trunc('month', day_on) as date) as month_starts_on,
    cast(date_trunc('week', day_on) as date) as week_starts_on,
    substr(cast(day_on as {{ dbt.type_string() }}), 1, 7) as year_and_month
from days
order by
    date_on asc nulls last
