-- Pairs of claims that are of one event, and that are taken to be.
with met as (
    select event_number, event_id, count(*) as met_count
    from claims
    where event_number is not null and event_id is not null
    group by event_number, event_id
),

true_events as (
    select sum(met_count) as claim_count from met group by event_number
),

found_events as (
    select sum(met_count) as claim_count from met group by event_id
)

select
    (select sum(met_count * (met_count - 1)) from met)
    / (select sum(claim_count * (claim_count - 1)) from found_events),
    (select sum(met_count * (met_count - 1)) from met)
    / (select sum(claim_count * (claim_count - 1)) from true_events),
    (select count(*) from true_events),
    (select count(*) from found_events)
