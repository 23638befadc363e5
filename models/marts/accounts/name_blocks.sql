with blocks as (
    select
        entity_kind,
        block_kind,
        known_count,
        is_skipped
    from {{ ref('int_blocks_sized') }}
    union all
    -- Who bear the very same name are compared with one another too.
    select
        bearers.entity_kind,
        'same name' as block_kind,
        bearers.known_count,
        bearers.is_skipped
    from {{ ref('int_bearers_counted') }} as bearers
)

select
    entity_kind,
    block_kind,
    cast(count(*) as bigint) as block_count,
    cast(count(case when is_skipped then 1 end) as bigint) as skipped_block_count,
    cast(max(known_count) as bigint) as largest_block,
    cast(max(case when not is_skipped then known_count end) as bigint)
        as largest_compared_block
from blocks
group by
    entity_kind,
    block_kind
order by
    entity_kind asc nulls last,
    block_kind asc nulls last
