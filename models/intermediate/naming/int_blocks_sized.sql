with names as (
    select
        name_id,
        is_known,
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
        count(case when names.is_sought then 1 end) as sought_count
    from {{ ref('int_names_blocked') }} as blocked
    inner join names
        on blocked.name_id = names.name_id
    group by blocked.block_key
    having count(*) > 1
)

select
    counted.block_key,
    counted.entity_kind,
    counted.block_kind,
    cast(counted.known_count as bigint) as known_count,
    cast(counted.sought_count as bigint) as sought_count,
    -- All pairs of a block are compared: of a large one they are too many.
    counted.known_count > parameters.block_most_names as is_skipped
from counted
cross join parameters
where counted.known_count > 0
