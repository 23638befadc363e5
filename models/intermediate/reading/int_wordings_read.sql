{# Digits of other scripts and their marks, as plain ones. Both engines translate. #}
{% set digits = '٠١٢٣٤٥٦٧٨٩۰۱۲۳۴۵۶۷۸۹०१२३४५६७८९０１２３４５６７８９' %}

with wordings as (
    select distinct value_text
    from {{ ref('stg_claims') }}
    where value_text is not null
),

plain as (
    select
        value_text,
        replace(
            replace(
                lower(
                    translate(
                        value_text, '{{ digits }}٫．', '{{ '0123456789' * 4 }}..'
                    )
                ),
                '٬', ','
            ),
            '，', ','
        ) as plain_text
    from wordings
),

cut as (
    select
        value_text,
        plain_text,
        regexp_extract(plain_text, '([0-9][0-9,]*([.][0-9]+)?)', 1) as digits_text,
        trim(
            regexp_extract(plain_text, '[0-9][0-9,]*([.][0-9]+)?(.*)$', 2)
        ) as tail_text
    from plain
),

words as (select * from {{ ref('stg_number_words') }}),

-- The longest scale word that the figure runs into: 万亿 before 万.
scales as (
    select
        cut.value_text,
        words.low as factor,
        row_number() over (
            partition by cut.value_text
            order by length(words.word) desc, words.word asc
        ) as preference
    from cut
    inner join words
        on
            words.kind = 'scale'
            and substr(cut.tail_text, 1, length(words.word)) = words.word
            -- `m` of `members` is no million: a letter word must end there.
            and (
                regexp_extract(words.word, '^([a-z ]+)$', 1) = ''
                or regexp_extract(
                    substr(cut.tail_text, length(words.word) + 1, 1), '([a-z])', 1
                ) = ''
            )
    where cut.digits_text <> ''
),

idioms as (
    select
        cut.value_text,
        words.low,
        words.high,
        row_number() over (
            partition by cut.value_text
            order by length(words.word) desc, words.word asc
        ) as preference
    from cut
    inner join words
        on
            words.kind = 'idiom'
            and position(words.word in cut.plain_text) > 0
    where cut.digits_text = ''
)

select
    cut.value_text,
    -- A comma groups thousands or marks decimals: both readings are kept.
    cast(
        coalesce(
            try_cast(replace(cut.digits_text, ',', '') as double)
            * coalesce(scales.factor, 1),
            idioms.low
        ) as double
    ) as wording_low,
    cast(
        coalesce(
            try_cast(replace(cut.digits_text, ',', '') as double)
            * coalesce(scales.factor, 1),
            idioms.high
        ) as double
    ) as wording_high,
    try_cast(replace(cut.digits_text, ',', '.') as double)
    * coalesce(scales.factor, 1) as wording_if_comma_is_decimal,
    coalesce(idioms.low is not null, false) as is_idiom
from cut
left join scales
    on
        cut.value_text = scales.value_text
        and scales.preference = 1
left join idioms
    on
        cut.value_text = idioms.value_text
        and idioms.preference = 1
