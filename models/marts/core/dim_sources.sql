with sources as (select * from {{ ref('int_sources_accepted') }}),

origins as (
    select
        source_id,
        {{ sorted_text_list('origin_id') }} as origin_ids
    from {{ ref('int_claims_read') }}
    group by source_id
)

select
    sources.source_id,
    sources.title,
    sources.publisher,
    sources.source_kind,
    sources.can_corroborate,
    sources.language,
    sources.url,
    sources.published_from,
    sources.published_to,
    sources.published_precision,
    sources.published_basis,
    sources.retrieved_on,
    sources.reliability,
    sources.reliability_reason,
    cast(sources.accuracy as decimal(18, 4)) as accuracy,
    sources.passes_on,
    cast(sources.hops as bigint) as hops,
    origins.origin_ids,
    sources.damage,
    sources.content_sha256,
    sources.recorded_on,
    sources.retracted_on
from sources
left join origins
    on sources.source_id = origins.source_id
order by sources.source_id asc nulls last
