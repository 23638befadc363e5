-- Near misses of the names that resolve to nothing: proposed, never taken.
with mentions as (
    select * from {{ ref('int_mentions_resolved') }}
    where resolution in ('unknown', 'ambiguous')
),

names as (select * from {{ ref('int_names_keyed') }}),

parameters as (
    {{ parameters(['candidate_max_distance', 'candidate_count']) }}
),

distances as (
    select
        mentions.entity_kind,
        mentions.mention,
        names.entity_id,
        min(
            case
                when mentions.name_key = names.name_key then 0e0
                else
                    cast(levenshtein(mentions.name_key, names.name_key) as double)
                    / greatest(length(mentions.name_key), length(names.name_key))
            end
        ) as distance
    from mentions
    inner join names
        on
            mentions.entity_kind = names.entity_kind
            -- A near miss is of like length: most pairs need no comparing.
            and length(names.name_key) between length(mentions.name_key) * 0.6
            and length(mentions.name_key) * 1.7
    group by
        mentions.entity_kind,
        mentions.mention,
        names.entity_id
),

ranked as (
    select
        distances.entity_kind,
        distances.mention,
        distances.entity_id,
        distances.distance,
        parameters.candidate_count,
        row_number() over (
            partition by distances.entity_kind, distances.mention
            order by distances.distance asc, distances.entity_id asc
        ) as place
    from distances
    cross join parameters
    where distances.distance <= parameters.candidate_max_distance
)

select
    entity_kind,
    mention,
    entity_id,
    cast(place as integer) as place
from ranked
where
    distance = 0
    or place <= candidate_count
