with people as (select * from {{ ref('int_people_known') }}),

checked as (select * from {{ ref('int_people_checked') }}),

merged as (
    select * from {{ ref('int_entities_joined') }}
    where
        entity_kind = 'person'
        and entity_id <> surviving_id
),

aliases as (
    select
        stg.entity_id,
        count(*) as alias_count,
        {{ sorted_text_list('stg.alias') }} as aliases
    from {{ ref('int_aliases_known') }} as stg
    inner join {{ ref('int_aliases_checked') }} as aliases_checked
        on stg.row_number = aliases_checked.row_number
    where aliases_checked.faults = ''
    group by stg.entity_id
)

select
    people.person_id,
    people.name as person,
    cast(coalesce(aliases.alias_count, 0) as bigint) as alias_count,
    aliases.aliases,
    merged.surviving_id as same_as_id,
    people.recorded_on,
    people.retracted_on
from people
inner join checked
    on people.row_number = checked.row_number
left join merged
    on people.person_id = merged.entity_id
left join aliases
    on people.person_id = aliases.entity_id
where checked.faults = ''
order by
    people.person_id asc nulls last
