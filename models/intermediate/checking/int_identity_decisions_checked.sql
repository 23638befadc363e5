with decisions as (select * from {{ ref('int_identity_decisions_read') }}),

placed as (select * from {{ ref('int_identity_decisions_placed') }}),

entities as (select * from {{ ref('int_entities_joined') }}),

-- A chain that is broken somewhere holds nowhere: which of its links is wrong only who
-- decided can tell.
of_entities as (
    select placed.row_number
    from placed
    inner join entities
        on
            placed.entity_kind = entities.entity_kind
            and placed.entity_id = entities.entity_id
    inner join entities as others
        on
            placed.entity_kind = others.entity_kind
            and placed.other_id = others.entity_id
    where
        entities.is_contradicted
        and entities.chain_id = others.chain_id
),

of_names as (
    select
        placed.row_number,
        placed.entity_kind,
        placed.name_key,
        placed.decision,
        entities.surviving_id
    from placed
    inner join entities
        on
            placed.entity_kind = entities.entity_kind
            and placed.entity_id = entities.entity_id
    where placed.other_id is null
),

-- A name is one company or person only: to say it of two does not join them.
given_to_several as (
    select
        entity_kind,
        name_key
    from of_names
    where decision = 'same'
    group by
        entity_kind,
        name_key
    having count(distinct surviving_id) > 1
),

given_and_kept as (
    select
        entity_kind,
        name_key,
        surviving_id
    from of_names
    group by
        entity_kind,
        name_key,
        surviving_id
    having count(distinct decision) > 1
),

contradicting as (
    select row_number from of_entities
    union
    select of_names.row_number
    from of_names
    inner join given_to_several
        on
            of_names.entity_kind = given_to_several.entity_kind
            and of_names.name_key = given_to_several.name_key
    where of_names.decision = 'same'
    union
    select of_names.row_number
    from of_names
    inner join given_and_kept
        on
            of_names.entity_kind = given_and_kept.entity_kind
            and of_names.name_key = given_and_kept.name_key
            and of_names.surviving_id = given_and_kept.surviving_id
)

select
    decisions.row_number,
    decisions.name,
    concat_ws(
        '|',
        nullif(decisions.faults, ''),
        case
            when contradicting.row_number is not null
                then 'contradicting_decision@decision'
        end
    ) as faults
from decisions
left join contradicting
    on decisions.row_number = contradicting.row_number
