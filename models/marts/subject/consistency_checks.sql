with checks as (
    select * from {{ ref('int_checks_judged') }}
    where preference = 1
),

entities as (
    select * from {{ ref('int_entities_accepted') }}
    where entity_kind = 'company'
)

select
    checks.rule,
    checks.event_id,
    checks.subject_id,
    entities.name as subject,
    checks.metric_id,
    checks.expected_low,
    checks.expected_high,
    checks.stated_low,
    checks.stated_high,
    checks.is_consistent,
    checks.arithmetic
from checks
inner join entities
    on checks.subject_id = entities.entity_id
order by
    checks.rule asc nulls last,
    checks.event_id asc nulls last,
    checks.metric_id asc nulls last
