with placed as (select * from {{ ref('int_claims_placed') }}),

-- A person's word goes before the rule, for that claim and for no other.
given as (
    select
        claim_id,
        given_event_id
    from {{ ref('int_claims_keyed') }}
    where given_event_id is not null
),

links as (
    select * from {{ ref('int_claim_links_accepted') }}
    where relation = 'not_same_event'
),

-- Whom a person holds apart from another claim of the same episode leaves it.
parted as (
    select distinct links.claim_id
    from links
    inner join placed
        on links.claim_id = placed.claim_id
    inner join placed as others
        on
            links.other_claim_id = others.claim_id
            and placed.group_key = others.group_key
            and placed.episode_tier = others.episode_tier
            and placed.episode_chain = others.episode_chain
),

named as (
    select
        group_key,
        episode_tier,
        episode_chain,
        min(event_stem) as event_stem
    from placed
    group by
        group_key,
        episode_tier,
        episode_chain
),

-- An episode is called after the first claim that was recorded of it, or later claims
-- would rename it; among those of one day after the narrowest date.
narrowed as (
    select
        group_key,
        episode_tier,
        episode_chain,
        recorded_on,
        occurred_from as starts_on,
        row_number() over (
            partition by group_key, episode_tier, episode_chain
            order by
                recorded_on asc nulls first,
                {{ dbt.datediff('occurred_from', 'occurred_to', 'day') }}
                asc nulls last,
                occurred_from asc nulls last,
                claim_id asc
        ) as preference
    from placed
),

dated as (
    select
        named.group_key,
        named.episode_tier,
        named.episode_chain,
        named.event_stem
        || '/'
        || coalesce(
            substr(cast(narrowed.starts_on as {{ dbt.type_string() }}), 1, 7), 'undated'
        ) as event_stem,
        narrowed.recorded_on,
        narrowed.starts_on
    from named
    inner join narrowed
        on
            named.group_key = narrowed.group_key
            and named.episode_tier = narrowed.episode_tier
            and named.episode_chain = narrowed.episode_chain
            and narrowed.preference = 1
),

numbered as (
    select
        *,
        row_number() over (
            partition by event_stem
            order by
                recorded_on asc nulls first,
                starts_on asc nulls last,
                episode_tier asc,
                group_key asc
        ) as place_among_equals
    from dated
),

grouped as (
    select
        placed.claim_id,
        parted.claim_id is not null as is_parted,
        numbered.event_stem
        || case
            when numbered.place_among_equals > 1
                then
                    '-'
                    || cast(numbered.place_among_equals as {{ dbt.type_string() }})
            else ''
        end as event_id
    from placed
    inner join numbered
        on
            placed.group_key = numbered.group_key
            and placed.episode_tier = numbered.episode_tier
            and placed.episode_chain = numbered.episode_chain
    left join parted
        on placed.claim_id = parted.claim_id
)

select
    claim_id,
    case when is_parted then event_id || '/' || claim_id else event_id end as event_id,
    case when is_parted then 'held_apart' else 'by_rule' end as grouped_by
from grouped
union all
select
    claim_id,
    given_event_id as event_id,
    'person_chosen' as grouped_by
from given
