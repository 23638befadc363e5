with names as (select * from {{ ref('int_names_loosened') }}),

parameters as (
    {{ parameters(['candidate_max_distance']) }}
),

members as (
    select
        blocked.block_key,
        names.name_id,
        names.is_known,
        names.is_named,
        names.is_sought
    from {{ ref('int_names_blocked') }} as blocked
    inner join {{ ref('int_blocks_sized') }} as blocks
        on blocked.block_key = blocks.block_key
    inner join names
        on blocked.name_id = names.name_id
    where not blocks.is_skipped
),

-- A name that is sought meets all that are known; two known ones meet once.
pairs as (
    select distinct
        ones.name_id,
        others.name_id as other_name_id
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
        case
            when ones.letters = others.letters then 0e0
            when ones.sorted_letters = others.sorted_letters then 0e0
            else
                least(
                    {{ relative_distance('ones.letters', 'others.letters') }},
                    {{ relative_distance(
                        'ones.sorted_letters', 'others.sorted_letters'
                    ) }}
                )
        end as distance
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
        * greatest(length(ones.letters), length(others.letters))
)

select
    compared.name_id,
    compared.other_name_id,
    compared.entity_kind,
    compared.name_key,
    compared.other_name_key,
    compared.is_between_named,
    compared.has_same_digits,
    compared.distance
from compared
cross join parameters
where compared.distance <= parameters.candidate_max_distance
