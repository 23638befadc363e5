select
    avg(verdicts.confidence) filter (where truths.is_true),
    avg(verdicts.confidence) filter (where not truths.is_true)
from read_parquet($true_events) as truths
inner join found_as
    on truths.event_number = found_as.event_number
inner join marts.fct_verdicts as verdicts
    on
        found_as.event_id = verdicts.event_id
        and verdicts.attribute = 'occurrence'
