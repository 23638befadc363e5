with people as (
    select
        *,
        row_number() over (partition by person_id order by row_number) as occurrence
    from {{ ref('int_people_known') }}
)

select
    people.row_number,
    people.person_id,
    {{ faults([
        ['missing_value', 'person_id', 'people.person_id is null'],
        ['duplicate_id', 'person_id', 'people.person_id is not null and people.occurrence > 1'],
        ['missing_value', 'name', 'people.name is null'],
    ] + record_checks('people')) }} as faults
from people
