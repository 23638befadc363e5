with checks as (select * from {{ ref('int_checks_figured') }}),

parameters as (
    {{ parameters(['consistency_tolerance']) }}
),

events as (select * from {{ ref('int_events_described') }})

select
    checks.rule,
    checks.event_id,
    events.subject_id,
    checks.metric_id,
    checks.expected_low,
    checks.expected_high,
    checks.stated_low,
    checks.stated_high,
    (
        checks.expected_low is null
        or checks.stated_high is null
        or cast(checks.expected_low as double)
        - abs(cast(checks.expected_low as double))
        * cast(parameters.consistency_tolerance as double)
        <= cast(checks.stated_high as double)
    )
    and (
        checks.expected_high is null
        or checks.stated_low is null
        or cast(checks.expected_high as double)
        + abs(cast(checks.expected_high as double))
        * cast(parameters.consistency_tolerance as double)
        >= cast(checks.stated_low as double)
    ) as is_consistent,
    checks.arithmetic
from checks
cross join parameters
inner join events
    on checks.event_id = events.event_id
