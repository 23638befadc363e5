-- The day that the warehouse is built for: the one asked for, else the last day on
-- which anything was recorded, so that the same intake gives the same bytes whenever it
-- is built.
{% set published_until = day_or_null(day_asked('as_of')) %}
{% set recorded_until = day_or_null(day_asked('recorded_as_of')) %}

with recorded as (
    select recorded_on from {{ ref('int_claims_read') }}
    union all
    select retracted_on as recorded_on from {{ ref('int_claims_read') }}
    union all
    select recorded_on from {{ ref('int_sources_accepted') }}
    union all
    select retrieved_on as recorded_on from {{ ref('int_sources_accepted') }}
)

select
    coalesce({{ published_until }}, max(recorded_on)) as as_of_on,
    {{ published_until }} as published_until_on,
    {{ recorded_until }} as recorded_until_on
from recorded
