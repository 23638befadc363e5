-- Near misses of the names that resolve to nothing: proposed, never taken.
with mentions as (
    select * from {{ ref('int_mentions_resolved') }}
    where resolution in ('unknown', 'ambiguous')
),

names as (select * from {{ ref('int_names_keyed') }}),

compared as (select * from {{ ref('int_names_compared') }}),

withheld as (
    select distinct
        entity_kind,
        name_key,
        surviving_id
    from {{ ref('int_identity_decisions_accepted') }}
    where
        decision = 'not_same'
        and other_id is null
),

parameters as (
    {{ parameters(['candidate_count']) }}
),

proposed as (
    select
        entity_kind,
        name_key,
        entity_id,
        -- Who bears the very name comes before who is spelled alike.
        -1e0 as distance
    from names
    union all
    select
        compared.entity_kind,
        compared.name_key,
        names.entity_id,
        compared.distance
    from compared
    inner join names
        on
            compared.entity_kind = names.entity_kind
            and compared.other_name_key = names.name_key
),

distances as (
    select
        mentions.entity_kind,
        mentions.mention,
        proposed.entity_id,
        min(proposed.distance) as distance
    from mentions
    inner join proposed
        on
            mentions.entity_kind = proposed.entity_kind
            and mentions.name_key = proposed.name_key
    left join withheld
        on
            mentions.entity_kind = withheld.entity_kind
            and mentions.name_key = withheld.name_key
            and proposed.entity_id = withheld.surviving_id
    where withheld.surviving_id is null
    group by
        mentions.entity_kind,
        mentions.mention,
        proposed.entity_id
),

ranked as (
    select
        entity_kind,
        mention,
        entity_id,
        distance,
        row_number() over (
            partition by entity_kind, mention
            order by distance asc, entity_id asc
        ) as place
    from distances
)

select
    ranked.entity_kind,
    ranked.mention,
    ranked.entity_id,
    cast(ranked.place as integer) as place
from ranked
cross join parameters
where
    ranked.distance < 0
    or ranked.place <= parameters.candidate_count
