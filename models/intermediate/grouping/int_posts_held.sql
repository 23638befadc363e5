-- A person speaks for every company in which somebody says the person holds a post.
with claims as (select * from {{ ref('int_claims_read') }}),

standing as (select claim_id from {{ ref('int_claims_keyed') }}),

claim_types as (select * from {{ ref('stg_claim_types') }})

select distinct
    claims.person_id,
    claims.subject_id as company_id
from claims
inner join standing
    on claims.claim_id = standing.claim_id
inner join claim_types
    on claims.claim_type = claim_types.claim_type
where
    claim_types.holds_post
    and claims.person_id is not null
    and claims.modality <> 'denied'
