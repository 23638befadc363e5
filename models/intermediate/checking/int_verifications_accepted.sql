-- The last look at a claim counts.
with looked_up as (
    select
        verifications.*,
        row_number() over (
            partition by verifications.claim_id
            order by
                verifications.recorded_on desc nulls last,
                verifications.row_number desc
        ) as recency
    from {{ ref('int_verifications_known') }} as verifications
    inner join {{ ref('int_verifications_checked') }} as checked
        on verifications.row_number = checked.row_number
    where
        checked.faults = ''
        and verifications.retracted_on is null
)

select
    row_number,
    claim_id,
    holds,
    checked_by,
    reason,
    recorded_on
from looked_up
where recency = 1
