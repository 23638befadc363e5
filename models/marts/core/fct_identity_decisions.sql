with decisions as (
    select distinct
        entity_kind,
        name,
        name_key,
        decision,
        entity_id,
        other_id
    from {{ ref('int_identity_decisions_accepted') }}
),

entities as (select * from {{ ref('int_entities_accepted') }}),

mentions as (
    select
        entity_kind,
        name_key,
        count(*) as mention_count
    from {{ ref('int_mentions_resolved') }}
    group by
        entity_kind,
        name_key
)

select
    decisions.entity_kind,
    decisions.name,
    decisions.decision,
    decisions.entity_id,
    entities.name as entity,
    decisions.other_id,
    case
        when decisions.other_id is not null and decisions.decision = 'same'
            then 'joins two'
        when decisions.other_id is not null then 'keeps two apart'
        when decisions.decision = 'same' then 'gives a name'
        else 'bars a name'
    end as effect,
    cast(coalesce(mentions.mention_count, 0) as bigint) as mention_count,
    decisions.other_id is not null
    or mentions.mention_count is not null as is_heard
from decisions
inner join entities
    on
        decisions.entity_kind = entities.entity_kind
        and decisions.entity_id = entities.entity_id
left join mentions
    on
        decisions.entity_kind = mentions.entity_kind
        and decisions.name_key = mentions.name_key
order by
    decisions.entity_kind asc nulls last,
    decisions.name asc nulls last,
    decisions.entity_id asc nulls last,
    decisions.decision asc nulls last
