select
    source_id,
    title,
    publisher,
    source_kind,
    can_corroborate,
    language,
    url,
    published_from,
    published_to,
    published_precision,
    published_basis,
    retrieved_on,
    reliability,
    reliability_reason,
    cast(accuracy as decimal(18, 4)) as accuracy,
    damage,
    content_sha256,
    recorded_on,
    retracted_on
from {{ ref('int_sources_accepted') }}
order by
    source_id asc nulls last
