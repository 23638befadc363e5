with origins as (
    select
        *,
        row_number() over (partition by origin_id order by row_number) as occurrence
    from {{ ref('int_origins_known') }}
),

words as (select * from {{ ref('int_words_known') }}),

dates as (select * from {{ ref('int_dates_read') }})

select
    origins.row_number,
    origins.origin_id,
    {{ faults([
        ['missing_value', 'origin_id', 'origins.origin_id is null'],
        ['duplicate_id', 'origin_id',
            'origins.origin_id is not null and origins.occurrence > 1'],
        ['unknown_word', 'origin_kind',
            'origins.origin_kind is not null and words.word is null'],
        ['unreadable_date', 'dated', "dates.date_precision = 'unreadable'"],
        ['end_before_start', 'dated', 'dates.is_reversed'],
    ] + record_checks('origins')) }} as faults
from origins
left join words
    on
        words.vocabulary = 'origin_kind'
        and origins.origin_kind = words.word
left join dates
    on origins.dated = dates.edtf
