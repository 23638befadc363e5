with verifications as (select * from {{ ref('int_verifications_known') }}),

claims as (
    select claim_id from {{ ref('int_claims_checked') }}
    where faults = ''
)

select
    verifications.row_number,
    verifications.claim_id,
    {{ faults([
        ['missing_value', 'claim_id', 'verifications.claim_id is null'],
        ['unknown_claim', 'claim_id',
            'verifications.claim_id is not null and claims.claim_id is null'],
        ['missing_value', 'holds', 'verifications.holds_text is null'],
        ['unreadable_flag', 'holds',
            'verifications.holds_text is not null and verifications.holds is null'],
    ] + record_checks('verifications')) }} as faults
from verifications
left join claims
    on verifications.claim_id = claims.claim_id
