-- Who speaks in a cause of one's own, recognised from what the corpus says of posts and
-- rivals, not from a list.
with claims as (select * from {{ ref('int_claims_gathered') }}),

claim_types as (select * from {{ ref('stg_claim_types') }}),

companies as (
    select entity_id from {{ ref('int_entities_accepted') }}
    where entity_kind = 'company'
),

parents as (select * from {{ ref('int_parents_known') }}),

posts as (select * from {{ ref('int_posts_held') }}),

rivals as (select * from {{ ref('int_rivals_named') }}),

publishers as (select * from {{ ref('int_publishers_known') }}),

voices as (
    select
        claims.claim_id,
        companies.entity_id as company_id
    from claims
    inner join companies
        on claims.speaker_id = companies.entity_id
    union
    select
        claims.claim_id,
        posts.company_id
    from claims
    inner join posts
        on claims.speaker_id = posts.person_id
    union
    -- Nobody is named: the publisher speaks.
    select
        claims.claim_id,
        publishers.company_id
    from claims
    inner join publishers
        on claims.source_id = publishers.source_id
    where claims.speaker is null
),

parameters as (
    {{ parameters(['own_cause_attribution', 'own_cause_denial']) }}
),

found as (
    select
        voices.claim_id,
        -- A parent and its daughter are one party.
        bool_or(
            voices.company_id = claims.subject_id
            or coalesce(voices.company_id = parents.parent_company_id, false)
            or coalesce(claims.subject_id = own_parents.parent_company_id, false)
        ) as is_about_itself,
        bool_or(rivals.rival_id is not null) as is_about_a_rival,
        -- Who says of oneself to be ahead praises too.
        bool_or(claim_types.grouping = 'view' or claims.comparison is not null)
            as is_view
    from voices
    inner join claims
        on voices.claim_id = claims.claim_id
    inner join claim_types
        on claims.claim_type = claim_types.claim_type
    left join parents
        on claims.subject_id = parents.company_id
    left join parents as own_parents
        on voices.company_id = own_parents.company_id
    left join rivals
        on
            voices.company_id = rivals.company_id
            and claims.subject_id = rivals.rival_id
    group by voices.claim_id
)

select
    found.claim_id,
    case when found.is_about_itself then 'about itself' else 'about a rival' end
        as interest,
    -- What a company says of its own doings it knows best; its praise of itself and
    -- its word on a rival weigh less.
    case
        when found.is_view or not found.is_about_itself
            then parameters.own_cause_attribution
    end as attribution,
    parameters.own_cause_denial as denial_strength
from found
cross join parameters
where
    found.is_about_itself
    or found.is_about_a_rival
