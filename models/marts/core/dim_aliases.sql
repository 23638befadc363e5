with entities as (select * from {{ ref('int_entities_accepted') }}),

spellings as (select * from {{ ref('int_names_spelled') }}),

keyed as (
    select
        spellings.entity_kind,
        spellings.entity_id,
        entities.name as entity,
        spellings.spelling as alias,
        spellings.name_key,
        {{ sorted_text_list('spellings.alias_kind') }} as alias_kinds,
        {{ sorted_text_list('spellings.language') }} as languages
    from spellings
    inner join entities
        on
            spellings.entity_kind = entities.entity_kind
            and spellings.entity_id = entities.entity_id
    group by
        spellings.entity_kind,
        spellings.entity_id,
        entities.name,
        spellings.spelling,
        spellings.name_key
),

-- As mentions are read: letter for letter first.
meanings as (
    select
        entity_kind,
        spelling,
        bool_or(is_ambiguous) or count(distinct entity_id) > 1 as is_ambiguous
    from spellings
    group by
        entity_kind,
        spelling
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
        and keyed.alias = meanings.spelling
order by
    keyed.entity_kind asc nulls last,
    keyed.entity_id asc nulls last,
    keyed.alias asc nulls last
