{% set is_compared = 'true' %}
{% if is_touched_build() %}
    {% set touched = ref('int_names_touched') %}
    {% set is_compared = 'names.name_id in (select name_id from ' ~ touched ~ ')' %}
{% endif %}

with names as (
    select
        loosened.*,
        distinguished.telling_count
    from {{ ref('int_names_loosened') }} as loosened
    inner join {{ ref('int_names_distinguished') }} as distinguished
        on loosened.name_id = distinguished.name_id
),

parameters as (
    {{ parameters(['candidate_max_distance']) }}
),

members as (
    select
        blocks.block_key,
        blocks.block_kind,
        names.name_id,
        names.is_known,
        names.is_named,
        names.is_sought,
        {{ is_compared }} as is_compared
    from {{ ref('int_names_blocked') }} as blocked
    inner join {{ ref('int_blocks_sized') }} as blocks
        on blocked.block_key = blocks.block_key
    inner join names
        on blocked.name_id = names.name_id
    where
        not blocks.is_skipped
        and (names.is_named or blocks.is_sought_in)
),

-- A name that is sought meets all that are known; two known ones meet once.
pairs as (
    select
        ones.name_id,
        others.name_id as other_name_id,
        bool_or(ones.block_kind = 'one letter less') as is_one_slip
    from members as ones
    inner join members as others
        on ones.block_key = others.block_key
    where
        ones.name_id <> others.name_id
        and others.is_known
        and (
            ones.is_sought
            or (ones.is_named and others.is_named and ones.name_id < others.name_id)
        )
        and ones.is_compared
    group by
        ones.name_id,
        others.name_id
),

compared as (
    select
        pairs.name_id,
        pairs.other_name_id,
        ones.entity_kind,
        ones.name_key,
        others.name_key as other_name_key,
        ones.is_named and others.is_named as is_between_named,
        ones.digits = others.digits as has_same_digits,
        greatest(ones.telling_count, others.telling_count) as telling_count,
        case
            when ones.letters = others.letters then 0
            when ones.sorted_letters = others.sorted_letters then 0
            -- One letter changed, left out, put in or elsewhere.
            when pairs.is_one_slip then 1
            -- One word each, or words in order already.
            when
                ones.letters = ones.sorted_letters
                and others.letters = others.sorted_letters
                then {{ edit_distance('ones.letters', 'others.letters') }}
            else
                least(
                    {{ edit_distance('ones.letters', 'others.letters') }},
                    {{ edit_distance('ones.sorted_letters', 'others.sorted_letters') }}
                )
        end as edit_count
    from pairs
    inner join names as ones
        on pairs.name_id = ones.name_id
    inner join names as others
        on pairs.other_name_id = others.name_id
    cross join parameters
    where
        -- Of other length is no near miss: most pairs need no comparing.
        abs(length(ones.letters) - length(others.letters))
        <= parameters.candidate_max_distance
        * greatest(ones.telling_count, others.telling_count)
),

distances as (
    select
        *,
        cast(edit_count as double) / telling_count as distance
    from compared
)

select
    distances.name_id,
    distances.other_name_id,
    distances.entity_kind,
    distances.name_key,
    distances.other_name_key,
    distances.is_between_named,
    distances.has_same_digits,
    distances.distance
from distances
cross join parameters
where distances.distance <= parameters.candidate_max_distance
