with origins as (select * from {{ ref('int_origins_known') }}),

checked as (select * from {{ ref('int_origins_checked') }}),

dates as (select * from {{ ref('int_dates_read') }}),

sources as (select * from {{ ref('int_sources_accepted') }}),

-- A source that names no root of what it says stands as its own.
own_roots as (
    select distinct
        origin_id,
        source_id
    from {{ ref('int_claims_read') }}
    where not names_a_root
)

select
    origins.origin_id,
    origins.origin_kind,
    origins.label,
    origins.publisher,
    dates.starts_on as dated_from,
    dates.ends_on as dated_to,
    origins.recorded_on,
    origins.retracted_on
from origins
inner join checked
    on origins.row_number = checked.row_number
left join dates
    on origins.dated = dates.edtf
where checked.faults = ''
union all
select
    own_roots.origin_id,
    'source_itself' as origin_kind,
    coalesce(sources.title, sources.source_id) as label,
    sources.publisher,
    sources.published_from as dated_from,
    sources.published_to as dated_to,
    sources.recorded_on,
    sources.retracted_on
from own_roots
inner join sources
    on own_roots.source_id = sources.source_id
order by
    origin_id asc nulls last
