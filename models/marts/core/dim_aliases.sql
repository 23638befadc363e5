with entities as (select * from {{ ref('int_entities_accepted') }}),

aliases as (
    select
        known.entity_id,
        known.alias,
        known.alias_kind,
        known.language
    from {{ ref('int_aliases_known') }} as known
    inner join {{ ref('int_aliases_checked') }} as checked
        on known.row_number = checked.row_number
    where checked.faults = '' and known.retracted_on is null
),

-- What no alias adds to: an id and a name are names too.
spellings as (
    select
        entity_kind,
        entity_id,
        name as entity,
        entity_id as alias,
        'id' as alias_kind,
        cast(null as {{ dbt.type_string() }}) as language
    from entities
    union all
    select
        entity_kind,
        entity_id,
        name as entity,
        name as alias,
        'name' as alias_kind,
        cast(null as {{ dbt.type_string() }}) as language
    from entities
    union all
    select
        entities.entity_kind,
        entities.entity_id,
        entities.name as entity,
        aliases.alias,
        aliases.alias_kind,
        aliases.language
    from aliases
    inner join entities
        on aliases.entity_id = entities.entity_id
),

keyed as (
    select
        entity_kind,
        entity_id,
        entity,
        alias,
        {{ name_key('alias') }} as name_key,
        {{ sorted_text_list('alias_kind') }} as alias_kinds,
        {{ sorted_text_list('language') }} as languages
    from spellings
    group by
        entity_kind,
        entity_id,
        entity,
        alias
),

meanings as (
    select
        entity_kind,
        name_key,
        bool_or(is_ambiguous) or count(*) > 1 as is_ambiguous
    from {{ ref('int_names_keyed') }}
    group by
        entity_kind,
        name_key
)

select
    keyed.entity_kind,
    keyed.entity_id,
    keyed.entity,
    keyed.alias,
    keyed.name_key,
    keyed.alias_kinds,
    keyed.languages,
    meanings.is_ambiguous
from keyed
inner join meanings
    on
        keyed.entity_kind = meanings.entity_kind
        and keyed.name_key = meanings.name_key
order by
    keyed.entity_kind asc nulls last,
    keyed.entity_id asc nulls last,
    keyed.alias asc nulls last
