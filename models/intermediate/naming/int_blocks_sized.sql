with names as (
    select
        name_id,
        is_known,
        is_named,
        is_sought
    from {{ ref('int_names_loosened') }}
),

parameters as (
    {{ parameters(['block_most_names']) }}
),

counted as (
    select
        blocked.block_key,
        min(blocked.entity_kind) as entity_kind,
        min(blocked.block_kind) as block_kind,
        count(case when names.is_known then 1 end) as known_count,
        count(case when names.is_named then 1 end) as named_count,
        count(case when names.is_sought then 1 end) as sought_count
    from {{ ref('int_names_blocked') }} as blocked
    inner join names
        on blocked.name_id = names.name_id
    group by blocked.block_key
    having count(*) > 1
),

-- An id is a name only to what is sought: ids are near one another by their making.
compared as (
    select
        block_key,
        entity_kind,
        block_kind,
        sought_count > 0 as is_sought_in,
        case when sought_count > 0 then known_count else named_count end
            as known_count
    from counted
    where
        named_count > 1
        or (known_count > 0 and sought_count > 0)
)

select
    compared.block_key,
    compared.entity_kind,
    compared.block_kind,
    compared.is_sought_in,
    cast(compared.known_count as bigint) as known_count,
    -- All pairs of a block are compared: of a large one they are too many.
    compared.known_count > parameters.block_most_names as is_skipped
from compared
cross join parameters
