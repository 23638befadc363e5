with claims as (
    select * from {{ ref('int_claims_gathered') }}
    where is_plan
),

links as (select * from {{ ref('int_claim_links_accepted') }}),

-- A person says by a link whether what was foretold came about.
outcomes as (
    select
        other_claim_id as claim_id,
        max(case when relation = 'fulfils' then 1 else 0 end) as fulfilled,
        max(case when relation = 'disproves' then 1 else 0 end) as disproved
    from links
    where relation in ('fulfils', 'disproves')
    group by other_claim_id
),

builds as (select * from {{ ref('int_builds_dated') }}),

entities as (
    select * from {{ ref('int_entities_accepted') }}
    where entity_kind = 'company'
)

select
    claims.claim_id,
    claims.event_id,
    claims.subject_id as company_id,
    entities.name as company,
    claims.claim_type,
    claims.summary as statement,
    claims.modality,
    claims.speaker_name as speaker,
    claims.speaker_kind,
    -- A plan or prediction is made when it happens to be uttered: by the day at the
    -- latest on which its source appeared.
    coalesce(claims.occurred_from, claims.published_from) as made_from,
    least(claims.occurred_to, claims.published_to) as made_to,
    claims.due_from,
    claims.due_to,
    case
        when outcomes.fulfilled = 1 then 'met'
        when outcomes.disproved = 1 then 'missed'
        when claims.due_to < builds.as_of_on then 'past_due_unresolved'
        else 'open'
    end as status,
    builds.as_of_on
from claims
inner join entities
    on claims.subject_id = entities.entity_id
left join outcomes
    on claims.claim_id = outcomes.claim_id
cross join builds
order by
    claims.claim_id asc nulls last
