-- A rule that no model can carry would check nothing and say nothing: each such rule,
-- with its cell at fault.
with rules as (select * from {{ ref('stg_consistency_rules') }}),

operands as (
    {% for role in ['result', 'left', 'right'] %}
        select
            rule,
            kind,
            kind in ('ratio', 'product') as is_equation,
            '{{ role }}' as role,
            {{ role }}_scope as scope
        from rules
        {{ 'union all' if not loop.last }}
    {% endfor %}
)

select
    rule,
    'kind' as column_name,
    kind as value_text,
    'is none of ratio, product, sum and currency' as fault
from rules
where coalesce(kind not in ('ratio', 'product', 'sum', 'currency'), true)
union all
select
    rule,
    role || '_scope' as column_name,
    scope as value_text,
    'is no scope of this figure in a rule of this kind' as fault
from operands
where
    coalesce(
        case
            when is_equation
                then
                    scope not in (
                        'event',
                        'company_before',
                        'company_period',
                        'company_same_period',
                        'company_party_period'
                    )
            when role = 'right' then scope is not null
            when role = 'result' then scope <> 'event'
            when kind = 'sum' then scope <> 'parts'
            when kind = 'currency' then scope <> 'conversion'
        end,
        true
    )
union all
select
    rule,
    'result_scope' as column_name,
    max(case when role = 'result' then scope end) as value_text,
    'or another scope must be event, or nothing says which event is checked' as fault
from operands
where is_equation
group by rule
having not bool_or(coalesce(scope = 'event', false))
union all
select
    rule,
    'tolerance' as column_name,
    cast(tolerance as {{ dbt.type_string() }}) as value_text,
    'is no number from 0 to below 1' as fault
from rules
where coalesce(tolerance < 0 or tolerance >= 1, true)
