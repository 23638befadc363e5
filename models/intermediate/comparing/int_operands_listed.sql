-- The figures that each ratio and product is made of, a row each: a rule of either kind
-- is then looked up and reckoned without a word of SQL about its metrics.
with rules as (
    select * from {{ ref('stg_consistency_rules') }}
    where kind in ('ratio', 'product')
),

metrics as (select * from {{ ref('int_metrics_accepted') }}),

operands as (
    {% for role in ['result', 'left', 'right'] %}
        select
            rule,
            kind,
            told_in,
            '{{ role }}' as role,
            {{ loop.index }} as place,
            {{ role }}_metric_id as metric_id,
            {{ role }}_scope as scope
        from rules
        {{ 'union all' if not loop.last }}
    {% endfor %}
),

placed as (
    select
        *,
        -- The first figure that the event itself must tell: the check is about it.
        scope = 'event'
        and row_number() over (partition by rule, scope order by place) = 1 as is_anchor
    from operands
)

select
    placed.rule,
    placed.role,
    placed.kind,
    placed.metric_id,
    placed.scope,
    placed.told_in,
    placed.is_anchor,
    metrics.unit_kind = 'people' as counts_people,
    case when metrics.unit_kind = 'percent' then 100 else 1 end as per_one
from placed
inner join metrics
    on placed.metric_id = metrics.metric_id
