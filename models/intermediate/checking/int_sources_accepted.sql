with sources as (select * from {{ ref('int_sources_known') }}),

checked as (select * from {{ ref('int_sources_checked') }}),

dated as (select * from {{ ref('int_sources_dated') }}),

kinds as (select * from {{ ref('stg_source_kinds') }}),

grades as (select * from {{ ref('stg_reliability_grades') }})

select
    sources.source_id,
    sources.title,
    sources.publisher,
    sources.source_kind,
    sources.language,
    sources.url,
    dated.published_from,
    dated.published_to,
    dated.published_precision,
    sources.published_basis,
    sources.retrieved_on,
    coalesce(sources.reliability, 'F') as reliability,
    sources.reliability_reason,
    grades.accuracy,
    grades.is_judged,
    grades.claims_worth,
    kinds.can_corroborate,
    kinds.default_speaker_kind,
    sources.passes_on,
    sources.hops,
    sources.damage,
    sources.content_sha256,
    sources.recorded_on,
    sources.retracted_on
from sources
inner join checked
    on sources.row_number = checked.row_number
inner join kinds
    on sources.source_kind = kinds.source_kind
inner join dated
    on sources.row_number = dated.row_number
left join grades
    on coalesce(sources.reliability, 'F') = grades.grade
where checked.faults = ''
