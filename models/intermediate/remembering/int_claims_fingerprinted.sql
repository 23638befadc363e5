with claims as (select * from {{ ref('int_claims_known') }}),

accepted as (
    select row_number from {{ ref('int_claims_checked') }}
    where faults = ''
),

fingerprinted as (
    select
        row_number,
        claim_id,
        substr(md5({{ row_text(intake_tables().claims.columns) }}), 1, 12)
            as content_version
    from claims
)

select
    fingerprinted.claim_id,
    fingerprinted.content_version
from fingerprinted
inner join accepted
    on fingerprinted.row_number = accepted.row_number
