with sources as (
    select
        *,
        row_number() over (partition by source_id order by row_number) as occurrence
    from {{ ref('int_sources_known') }}
),

words as (select * from {{ ref('int_words_known') }}),

dates as (select * from {{ ref('int_dates_read') }})

select
    sources.row_number,
    sources.source_id,
    {{ faults([
        ['missing_value', 'source_id', 'sources.source_id is null'],
        ['duplicate_id', 'source_id',
            'sources.source_id is not null and sources.occurrence > 1'],
        ['missing_value', 'source_kind', 'sources.source_kind is null'],
        ['unknown_word', 'source_kind',
            'sources.source_kind is not null and kinds.word is null'],
        ['unknown_word', 'reliability',
            'sources.reliability is not null and grades.word is null'],
        ['unreadable_language', 'language',
            "regexp_extract(sources.language,"
            ~ " '^([A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*)$', 1) = ''"],
        ['unreadable_date', 'published', "dates.date_precision = 'unreadable'"],
        ['end_before_start', 'published', 'dates.is_reversed'],
        ['unreadable_date', 'retrieved_on',
            'sources.retrieved_on_text is not null and sources.retrieved_on is null'],
        ['unreadable_number', 'hops',
            'sources.hops_text is not null and sources.hops is null'],
        ['unreadable_hash', 'content_sha256',
            "regexp_extract(sources.content_sha256, '^([0-9a-f]{64})$', 1) = ''"],
    ] + record_checks('sources')) }} as faults
from sources
left join words as kinds
    on
        kinds.vocabulary = 'source_kind'
        and sources.source_kind = kinds.word
left join words as grades
    on
        grades.vocabulary = 'reliability'
        and sources.reliability = grades.word
left join dates
    on sources.published = dates.edtf
