with entities as (select * from {{ ref('int_entities_accepted') }}),

aliases as (select * from {{ ref('int_aliases_known') }}),

aliases_checked as (select * from {{ ref('int_aliases_checked') }}),

names as (
    select
        entity_kind,
        entity_id,
        name as spelling,
        false as is_ambiguous
    from entities
    union all
    select
        entity_kind,
        entity_id,
        entity_id as spelling,
        false as is_ambiguous
    from entities
    union all
    select
        entities.entity_kind,
        entities.entity_id,
        aliases.alias as spelling,
        coalesce(aliases.is_ambiguous, false) as is_ambiguous
    from aliases
    inner join aliases_checked
        on aliases.row_number = aliases_checked.row_number
    inner join entities
        on aliases.entity_id = entities.entity_id
    where aliases_checked.faults = '' and aliases.retracted_on is null
),

keyed as (
    select
        entity_kind,
        {{ name_key('spelling') }} as name_key,
        entity_id,
        is_ambiguous
    from names
)

select
    entity_kind,
    name_key,
    entity_id,
    bool_or(is_ambiguous) as is_ambiguous
from keyed
where name_key is not null
group by
    entity_kind,
    name_key,
    entity_id
