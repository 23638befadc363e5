{% set number = '-?[0-9]+([.][0-9]+)?' %}

with notations as (
    select distinct value as value_notation
    from {{ ref('stg_claims') }}
    where value is not null
),

split as (
    select
        value_notation,
        regexp_extract(value_notation, '^(~|>=|<=|>|<)?{{ number }}$', 1) as mark,
        nullif(
            regexp_extract(value_notation, '^(~|>=|<=|>|<)?({{ number }})$', 2), ''
        ) as single_text,
        nullif(
            regexp_extract(value_notation, '^({{ number }})[.][.]{{ number }}$', 1), ''
        ) as from_text,
        nullif(
            regexp_extract(value_notation, '[.][.]({{ number }})$', 1), ''
        ) as to_text
    from notations
),

cast_parts as (
    select
        value_notation,
        mark,
        {{ safe_decimal('single_text') }} as single_value,
        case when from_text is not null then {{ safe_decimal('from_text') }} end
            as from_value,
        case when from_text is not null then {{ safe_decimal('to_text') }} end
            as to_value,
        -- 200 is told to the hundred, 14.3 to the tenth: half of that is the slack
        -- of a rounded figure.
        case
            when {{ safe_decimal('single_text') }} = 0 then '0'
            when position('.' in single_text) > 0
                then
                    '0.'
                    || repeat('0', length(split_part(single_text, '.', 2)) - 1)
                    || '1'
            else
                '1'
                || repeat('0', length(single_text) - length(rtrim(single_text, '0')))
        end as last_unit_text
    from split
),

rounded as (
    select
        value_notation,
        mark,
        single_value,
        -- A range is read with both its ends or not at all.
        case when to_value is not null then from_value end as from_value,
        case when from_value is not null then to_value end as to_value,
        cast(
            try_cast(last_unit_text as decimal(18, 4)) / 2 as decimal(18, 4)
        ) as half_unit
    from cast_parts
)

select
    value_notation,
    cast(
        case
            when mark = '~' then single_value - half_unit
            when mark in ('<', '<=') then null
            else coalesce(single_value, from_value)
        end as decimal(18, 4)
    ) as value_low,
    -- The one figure that somebody stated; a range has none, unless its ends are one.
    coalesce(single_value, case when from_value = to_value then from_value end)
        as value_best,
    cast(
        case
            when mark = '~' then single_value + half_unit
            when mark in ('>', '>=') then null
            else coalesce(single_value, to_value)
        end as decimal(18, 4)
    ) as value_high,
    case
        when from_value is not null then 'range'
        when single_value is null then 'unreadable'
        when mark = '~' then 'about'
        when mark = '>' then 'more_than'
        when mark = '>=' then 'at_least'
        when mark = '<' then 'less_than'
        when mark = '<=' then 'at_most'
        else 'exact'
    end as value_form,
    coalesce(from_value > to_value, false) as is_reversed
from rounded
