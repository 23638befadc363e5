-- What Dossier takes for the event: where most of its claims are.
create temp table found_as as
select
    event_number,
    max_by(event_id, (claim_count, event_id)) as event_id,
    max(usd_rate) as usd_rate
from (
    select event_number, event_id, count(*) as claim_count, avg(usd_rate) as usd_rate
    from claims
    where event_number is not null and event_id is not null
    group by event_number, event_id
)
group by event_number
