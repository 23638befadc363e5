{# Digits of other scripts and their marks, as plain ones; every blank that groups
   thousands, and the Swiss mark, as a plain blank. Both engines translate. #}
{% set digits = '٠١٢٣٤٥٦٧٨٩۰۱۲۳۴۵۶۷۸۹०१२३४५६७८९０１２３４５６７８９' %}
{% set blanks = ['%c' % 160, '%c' % 8201, '%c' % 8239, '’', "''"] | join %}
{% set figure = '[0-9][0-9,]*( [0-9]{3})*([.][0-9]+)*' %}

with wordings as (
    select distinct value_text
    from {{ ref('stg_claims') }}
    where value_text is not null
),

plain as (
    select
        value_text,
        lower(
            translate(
                value_text,
                '{{ digits }}٫．٬，{{ blanks }}',
                '{{ '0123456789' * 4 }}..,,{{ ' ' * 5 }}'
            )
        ) as plain_text
    from wordings
),

figures as (
    select
        value_text,
        plain_text,
        regexp_extract(plain_text, '({{ figure }})([^0-9]|$)', 1) as digits_text
    from plain
),

cut as (
    select
        value_text,
        plain_text,
        replace(digits_text, ' ', '') as digits_text,
        -- 10+ million, 20多亿 and $14.3-billion run into their scale word too.
        regexp_replace(
            substr(
                plain_text, position(digits_text in plain_text) + length(digits_text)
            ),
            '^[ +‐‑多余餘个個-]+',
            ''
        ) as tail_text
    from figures
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
    -- A comma groups thousands or marks decimals: both readings are kept. Rounded,
    -- because 1.1 * 100000000 is not 110000000 and ten times off would go unseen.
    coalesce(
        round(
            try_cast(replace(cut.digits_text, ',', '') as double)
            * coalesce(scales.factor, 1),
            4
        ),
        cast(idioms.low as double)
    ) as wording_low,
    -- Of 1 to 2 million the second figure has the scale word: no upper bound then.
    case
        when
            scales.factor is not null
            or regexp_extract(cut.tail_text, '([0-9])', 1) = ''
            then
                coalesce(
                    round(
                        try_cast(replace(cut.digits_text, ',', '') as double)
                        * coalesce(scales.factor, 1),
                        4
                    ),
                    cast(idioms.high as double)
                )
    end as wording_high,
    round(
        try_cast(
            case
                when
                    regexp_extract(
                        cut.digits_text, '^([1-9][0-9]{0,2}([.][0-9]{3})+)$', 1
                    ) <> ''
                    then replace(cut.digits_text, '.', '')
                else replace(cut.digits_text, ',', '.')
            end as double
        )
        * coalesce(scales.factor, 1),
        4
    ) as wording_if_comma_is_decimal,
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
