-- A metric or claim type that is only misspelt would check nothing and say nothing.
with rules as (select * from {{ ref('stg_consistency_rules') }}),

-- A corpus may bring a dictionary too small for the rules that ship with Dossier: what
-- the dictionary that ships knows is no slip of the pen.
metrics as (
    select metric_id from {{ ref('int_metrics_accepted') }}
    union
    select metric_id from {{ ref('metrics') }}
),

claim_types as (
    select claim_type from {{ ref('stg_claim_types') }}
    union
    select claim_type from {{ ref('claim_types') }}
),

operands as (
    {% for role in ['result', 'left', 'right'] %}
        select
            rule,
            kind in ('ratio', 'product') as is_equation,
            '{{ role }}' as role,
            {{ role }}_metric_id as metric_id
        from rules
        {{ 'union all' if not loop.last }}
    {% endfor %}
)

select
    operands.rule,
    operands.role || '_metric_id' as column_name,
    operands.metric_id as value_text,
    'is not a metric of the dictionary' as fault
from operands
left join metrics
    on operands.metric_id = metrics.metric_id
where
    metrics.metric_id is null
    and (operands.is_equation or operands.metric_id is not null)
union all
select
    rule,
    role || '_metric_id' as column_name,
    metric_id as value_text,
    'must be empty: it is the metric of the result' as fault
from operands
where
    not is_equation
    and role <> 'result'
    and metric_id is not null
union all
select
    rules.rule,
    'told_in' as column_name,
    rules.told_in as value_text,
    'is not a claim type' as fault
from rules
left join claim_types
    on rules.told_in = claim_types.claim_type
where
    rules.told_in is not null
    and claim_types.claim_type is null
