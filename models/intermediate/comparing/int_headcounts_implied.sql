-- The rules that make a headcount, for whoever tells it beside a change in the staff.
with equations as (
    select * from {{ ref('int_equations_reckoned') }}
    where metric_id = 'headcount'
),

checks as (select * from {{ ref('int_checks_judged') }})

select
    equations.event_id,
    equations.population_asked,
    equations.share_base,
    equations.expected_low as implied_low,
    equations.expected_high as implied_high,
    equations.result_low as stated_low,
    equations.result_high as stated_high,
    checks.is_consistent,
    row_number() over (
        partition by
            equations.event_id, equations.population_asked, equations.share_base
        order by
            -- What cannot hold first, then what is checked at all.
            case checks.is_consistent when false then 0 when true then 1 else 2 end asc,
            equations.rule asc,
            equations.question_id asc
    ) as preference
from equations
left join checks
    on
        equations.rule = checks.rule
        and concat_ws(' of ', equations.question_id, equations.share_base)
        = checks.comparison_id
