select
    claim_id,
    holds,
    checked_by,
    reason,
    recorded_on
from {{ ref('int_verifications_accepted') }}
order by claim_id asc
