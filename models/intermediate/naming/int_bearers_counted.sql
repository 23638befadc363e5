with names as (
    select
        entity_kind,
        name_key,
        count(*) as known_count
    from {{ ref('int_names_keyed') }}
    where not is_id_only
    group by
        entity_kind,
        name_key
    having count(*) > 1
),

parameters as (
    {{ parameters(['block_most_names']) }}
)

select
    names.entity_kind,
    names.name_key,
    names.known_count,
    names.known_count > parameters.block_most_names as is_skipped
from names
cross join parameters
