with entities as (select * from {{ ref('int_entities_joined') }}),

aliases as (select * from {{ ref('int_aliases_known') }}),

aliases_checked as (select * from {{ ref('int_aliases_checked') }}),

decisions as (
    select * from {{ ref('int_identity_decisions_accepted') }}
    where other_id is null
),

names as (
    select
        entity_kind,
        surviving_id as entity_id,
        name as spelling,
        'name' as alias_kind,
        cast(null as {{ dbt.type_string() }}) as language,
        false as is_ambiguous
    from entities
    union all
    -- What no alias adds to: an id is a name too.
    select
        entity_kind,
        surviving_id as entity_id,
        entity_id as spelling,
        'id' as alias_kind,
        cast(null as {{ dbt.type_string() }}) as language,
        false as is_ambiguous
    from entities
    union all
    select
        entities.entity_kind,
        entities.surviving_id as entity_id,
        aliases.alias as spelling,
        aliases.alias_kind,
        aliases.language,
        coalesce(aliases.is_ambiguous, false) as is_ambiguous
    from aliases
    inner join aliases_checked
        on aliases.row_number = aliases_checked.row_number
    inner join entities
        on aliases.entity_id = entities.entity_id
    where aliases_checked.faults = '' and aliases.retracted_on is null
    union all
    select
        entity_kind,
        surviving_id as entity_id,
        name as spelling,
        'decision' as alias_kind,
        cast(null as {{ dbt.type_string() }}) as language,
        false as is_ambiguous
    from decisions
    where decision = 'same'
),

keyed as (
    select
        entity_kind,
        entity_id,
        spelling,
        alias_kind,
        language,
        is_ambiguous,
        {{ name_key('spelling') }} as name_key
    from names
),

given as (
    select distinct
        entity_kind,
        name_key,
        surviving_id as entity_id
    from decisions
    where decision = 'same'
),

withheld as (
    select distinct
        entity_kind,
        name_key,
        surviving_id as entity_id
    from decisions
    where decision = 'not_same'
)

select
    keyed.entity_kind,
    keyed.entity_id,
    keyed.spelling,
    keyed.name_key,
    keyed.alias_kind,
    keyed.language,
    keyed.is_ambiguous and given.entity_id is null as is_ambiguous
from keyed
left join given
    on
        keyed.entity_kind = given.entity_kind
        and keyed.name_key = given.name_key
left join withheld
    on
        keyed.entity_kind = withheld.entity_kind
        and keyed.name_key = withheld.name_key
        and keyed.entity_id = withheld.entity_id
where
    keyed.name_key is not null
    and withheld.entity_id is null
    and coalesce(given.entity_id = keyed.entity_id, true)
