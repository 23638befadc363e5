{# Each step brings every id nearer to the least id of its chain; a chain of a thousand
   is at its end after this many, and an assertion tells where one is not. Written out,
   since engines differ in recursion; each step reads the one before it once. #}
{% set steps = 20 %}

with sides as (
    {{ rows_up_to(2) }}
),

links_0 as (
    select
        entity_kind,
        other_id as one_id,
        entity_id as other_id
    from {{ ref('int_identity_decisions_placed') }}
    where
        decision = 'same'
        and other_id is not null
),

{% for step in range(1, steps + 2) %}
    -- Every link is seen from both of its ends: two rows, whatever the size.
    faced_{{ step }} as (
        select
            links.entity_kind,
            case sides.position_number when 1 then links.one_id else links.other_id end
                as entity_id,
            case sides.position_number when 1 then links.other_id else links.one_id end
                as neighbour_id
        from links_{{ step - 1 }} as links
        cross join sides
    ),

    least_{{ step }} as (
        select
            entity_kind,
            entity_id,
            neighbour_id,
            least(
                entity_id,
                min(neighbour_id) over (partition by entity_kind, entity_id)
            ) as least_id
        from faced_{{ step }}
    ),

    {% if step > steps %}
    {% elif step % 2 %}
        -- Greater neighbours are linked to the least one.
        links_{{ step }} as (
            select distinct
                entity_kind,
                neighbour_id as one_id,
                least_id as other_id
            from least_{{ step }}
            where neighbour_id > entity_id
        ),
    {% else %}
        -- Lesser neighbours are linked to the least one, and so is the id itself.
        links_{{ step }} as (
            select distinct
                entity_kind,
                case when neighbour_id = least_id then entity_id else neighbour_id end
                    as one_id,
                least_id as other_id
            from least_{{ step }}
            where neighbour_id < entity_id
        ),
    {% endif %}
{% endfor %}

ends as (
    select distinct
        entity_kind,
        entity_id,
        least_id as chain_id
    from least_{{ steps + 1 }}
)

select
    entity_kind,
    entity_id,
    chain_id
from ends
