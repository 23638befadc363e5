{# Names meet only in a block, found by keys that hang on the name alone, in any script:
   all its letters, its words in order of the alphabet, all letters but one, two letters in
   a row, and sketches, which two names share the more likely the more pairs of letters
   they share. #}
{% set bands = 8 %}
{% set longest = 40 %}

with names as (select * from {{ ref('int_names_loosened') }}),

-- A letter a row.
spelled as (
    select
        name_id,
        entity_kind,
        letters,
        is_named or is_sought as is_spoken,
        {{ each_number_up_to('least(length(letters), ' ~ longest ~ ')') }} as place
    from names
),

pairs as (
    select distinct
        name_id,
        entity_kind,
        length(letters) as letter_count,
        {{ key_of("entity_kind || '/two letters/' || substr(letters, place, 2)") }}
            as block_key
    from spelled
    where
        (place < length(letters) or length(letters) = 1)
        -- An id is typed: at worst a letter of it is wrong.
        and is_spoken
),

-- Many shuffles of all pairs of letters: which pair comes first in each is kept.
sketched as (
    select
        name_id,
        {% for shuffle in range(1, 2 * bands + 1) %}
            min({{ shuffled('block_key', shuffle) }}) as first_{{ shuffle }},
        {% endfor %}
        entity_kind
    from pairs
    -- Shorter names are near one another only when they share more than a sketch tells.
    where letter_count >= 6
    group by
        name_id,
        entity_kind
),

keyed as (
    select
        name_id,
        entity_kind,
        'letters' as block_kind,
        {{ key_of("entity_kind || '/letters/' || letters") }} as block_key
    from names
    union all
    select
        name_id,
        entity_kind,
        'sorted words' as block_kind,
        {{ key_of("entity_kind || '/sorted words/' || sorted_letters") }} as block_key
    from names
    where words <> letters
    union all
    select
        name_id,
        entity_kind,
        'one letter less' as block_kind,
        {{ key_of("entity_kind || '/one letter less/' || letters") }} as block_key
    from names
    union all
    select
        name_id,
        entity_kind,
        'one letter less' as block_kind,
        {{ key_of(
            "entity_kind || '/one letter less/' || substr(letters, 1, place - 1)"
            ~ " || substr(letters, place + 1)"
        ) }} as block_key
    from spelled
    where
        length(letters) > 2
        -- Of a doubled letter either one may go.
        and substr(letters, place, 1) <> substr(letters, place + 1, 1)
    union all
    select
        name_id,
        entity_kind,
        'two letters' as block_kind,
        block_key
    from pairs
    {% for band in range(1, bands + 1) %}
        union all
        select
            name_id,
            entity_kind,
            'sketch' as block_kind,
            {{ key_of(
                "entity_kind || '/sketch " ~ band ~ "/' || first_" ~ (2 * band - 1)
                ~ " || '/' || first_" ~ (2 * band)
            ) }} as block_key
        from sketched
    {% endfor %}
)

select
    name_id,
    entity_kind,
    block_kind,
    block_key
from keyed
