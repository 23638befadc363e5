with sources as (select * from {{ ref('stg_sources') }}),

dates as (select * from {{ ref('int_dates_read') }})

select
    sources.row_number,
    sources.source_id,
    dates.starts_on as published_from,
    -- A source that does not say when it appeared did so by the day it was recorded.
    coalesce(dates.ends_on, sources.retrieved_on, sources.recorded_on)
        as published_to,
    dates.date_precision as published_precision,
    sources.retrieved_on,
    sources.recorded_on
from sources
left join dates
    on sources.published = dates.edtf
