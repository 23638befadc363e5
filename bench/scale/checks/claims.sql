create temp table claims as
select
    truths.claim_id,
    truths.event_number,
    truths.topic,
    truths.told,
    truths.is_right,
    accepted.event_id,
    accepted.usd_rate,
    accepted.modality = 'denied' as is_denial,
    accepted.subject_id is not distinct from truths.subject_id
    and accepted.counterparty_id is not distinct from truths.counterparty_id
        as is_who_is_meant
from read_parquet($truths) as truths
inner join marts.fct_claims as accepted
    on truths.claim_id = accepted.claim_id
