-- Companies that somebody sets side by side, each with the other.
with claims as (select * from {{ ref('int_claims_read') }}),

standing as (select claim_id from {{ ref('int_claims_keyed') }}),

claim_types as (select * from {{ ref('stg_claim_types') }}),

compared as (
    select
        claims.subject_id,
        claims.counterparty_id
    from claims
    inner join standing
        on claims.claim_id = standing.claim_id
    inner join claim_types
        on claims.claim_type = claim_types.claim_type
    where
        claim_types.makes_rivals
        and claims.counterparty_id is not null
)

select
    subject_id as company_id,
    counterparty_id as rival_id
from compared
union
select
    counterparty_id as company_id,
    subject_id as rival_id
from compared
