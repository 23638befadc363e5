with checks as (select * from {{ ref('int_checks_figured') }}),

rules as (
    select
        rule,
        tolerance
    from {{ ref('stg_consistency_rules') }}
),

events as (select * from {{ ref('int_events_described') }}),

-- In decimals: a figure exactly on the limit must not turn on a rounded double.
slackened as (
    select
        checks.*,
        checks.expected_low
        - cast(abs(checks.expected_low) as decimal(20, 4))
        * cast(rules.tolerance as decimal(6, 4)) as limit_low,
        checks.expected_high
        + cast(abs(checks.expected_high) as decimal(20, 4))
        * cast(rules.tolerance as decimal(6, 4)) as limit_high
    from checks
    inner join rules
        on checks.rule = rules.rule
),

judged as (
    select
        *,
        coalesce(limit_low <= stated_high, true)
        and coalesce(limit_high >= stated_low, true) as is_consistent
    from slackened
)

select
    judged.rule,
    judged.comparison_id,
    judged.event_id,
    events.subject_id,
    judged.metric_id,
    judged.expected_low,
    judged.expected_high,
    judged.stated_low,
    judged.stated_high,
    judged.is_consistent,
    judged.arithmetic,
    -- Of several comparisons the one that cannot hold stands for its event.
    row_number() over (
        partition by judged.rule, judged.event_id, judged.metric_id
        order by
            case when judged.is_consistent then 1 else 0 end asc,
            judged.comparison_id asc
    ) as preference
from judged
inner join events
    on judged.event_id = events.event_id
