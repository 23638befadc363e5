-- Two names that share a word of hundreds of names share next to nothing by it.
with names as (select * from {{ ref('int_names_loosened') }}),

parameters as (
    {{ parameters(['block_most_names']) }}
),

numbered as (
    select
        name_id,
        entity_kind,
        words,
        is_named,
        {{ each_number_up_to("length(words) - length(letters) + 1") }} as place
    from names
),

worded as (
    select
        name_id,
        entity_kind,
        is_named,
        split_part(words, ' ', cast(place as integer)) as word
    from numbered
),

common as (
    select
        worded.entity_kind,
        worded.word
    from worded
    where worded.is_named
    group by
        worded.entity_kind,
        worded.word
    having count(*) > (select parameters.block_most_names from parameters)
),

shared as (
    select
        worded.name_id,
        sum(length(worded.word)) as letter_count
    from worded
    inner join common
        on
            worded.entity_kind = common.entity_kind
            and worded.word = common.word
    group by worded.name_id
)

select
    names.name_id,
    -- A name of common words only is told by all of them.
    cast(
        coalesce(
            nullif(length(names.letters) - coalesce(shared.letter_count, 0), 0),
            length(names.letters)
        ) as integer
    ) as telling_count
from names
left join shared
    on names.name_id = shared.name_id
