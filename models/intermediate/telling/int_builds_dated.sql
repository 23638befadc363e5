-- The day that the warehouse is built for: the last day on which anything was recorded,
-- so that the same intake gives the same bytes whenever it is built.
with recorded as (
    select recorded_on from {{ ref('int_claims_read') }}
    union all
    select retracted_on as recorded_on from {{ ref('int_claims_read') }}
    union all
    select recorded_on from {{ ref('int_sources_accepted') }}
    union all
    select retrieved_on as recorded_on from {{ ref('int_sources_accepted') }}
)

select max(recorded_on) as as_of_on
from recorded
