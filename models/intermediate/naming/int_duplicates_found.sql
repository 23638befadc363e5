-- Declared companies and people who may be one: proposed, never joined.
with names as (
    select * from {{ ref('int_names_keyed') }}
    where not is_id_only
),

crowded as (
    select * from {{ ref('int_bearers_counted') }}
    where is_skipped
),

compared as (select * from {{ ref('int_names_compared') }}),

-- What is known by a description only is nobody's double.
described as (
    select company_id from {{ ref('int_companies_accepted') }}
    where kind in ('unnamed', 'group')
),

parameters as (
    {{ parameters(['duplicate_max_distance']) }}
),

withheld as (
    select distinct
        entity_kind,
        least(other_surviving_id, surviving_id) as entity_id,
        greatest(other_surviving_id, surviving_id) as other_id
    from {{ ref('int_identity_decisions_accepted') }}
    where
        decision = 'not_same'
        and other_id is not null
),

bearers as (
    select
        names.entity_kind,
        names.name_key,
        names.entity_id
    from names
    left join crowded
        on
            names.entity_kind = crowded.entity_kind
            and names.name_key = crowded.name_key
    left join described
        on
            names.entity_kind = 'company'
            and names.entity_id = described.company_id
    where
        described.company_id is null
        and crowded.name_key is null
),

near as (
    select
        compared.entity_kind,
        compared.name_key,
        compared.other_name_key,
        compared.distance
    from compared
    cross join parameters
    where
        compared.is_between_named
        and compared.has_same_digits
        and compared.name_id < compared.other_name_id
        and compared.distance <= parameters.duplicate_max_distance
),

pairs as (
    select
        ones.entity_kind,
        ones.entity_id,
        others.entity_id as other_id,
        ones.name_key,
        ones.name_key as other_name_key,
        0e0 as distance
    from bearers as ones
    inner join bearers as others
        on
            ones.entity_kind = others.entity_kind
            and ones.name_key = others.name_key
    where ones.entity_id < others.entity_id
    union all
    select
        near.entity_kind,
        least(ones.entity_id, others.entity_id) as entity_id,
        greatest(ones.entity_id, others.entity_id) as other_id,
        case
            when ones.entity_id < others.entity_id then near.name_key
            else near.other_name_key
        end as name_key,
        case
            when ones.entity_id < others.entity_id then near.other_name_key
            else near.name_key
        end as other_name_key,
        near.distance
    from near
    inner join bearers as ones
        on
            near.entity_kind = ones.entity_kind
            and near.name_key = ones.name_key
    inner join bearers as others
        on
            near.entity_kind = others.entity_kind
            and near.other_name_key = others.name_key
    where ones.entity_id <> others.entity_id
),

ranked as (
    select
        pairs.entity_kind,
        pairs.entity_id,
        pairs.other_id,
        pairs.name_key,
        pairs.other_name_key,
        pairs.distance,
        row_number() over (
            partition by pairs.entity_kind, pairs.entity_id, pairs.other_id
            order by
                pairs.distance asc,
                pairs.name_key asc,
                pairs.other_name_key asc
        ) as place
    from pairs
    left join withheld
        on
            pairs.entity_kind = withheld.entity_kind
            and pairs.entity_id = withheld.entity_id
            and pairs.other_id = withheld.other_id
    where withheld.entity_id is null
)

select
    entity_kind,
    entity_id,
    other_id,
    name_key,
    other_name_key,
    distance
from ranked
where place = 1
