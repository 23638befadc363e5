{# Like with like: the same measure over periods that overlap. A period with an open
   end overlaps nearly everything and is compared with nothing. Many positions share a
   period, so a period is set beside what overlaps it once, and not for each position. #}
{% set overlapping %}
    periods.focus_company_id = theirs.focus_company_id
    and periods.metric_id = theirs.metric_id
    and periods.occurred_from <= theirs.occurred_to
    and periods.occurred_to >= theirs.occurred_from
{% endset %}

with placed as (select * from {{ ref('int_positions_placed') }}),

shown as (
    select
        period_key,
        focus_company_id,
        metric_id,
        occurred_from,
        occurred_to,
        company_id,
        is_focus,
        value_best,
        merit
    from placed
    where
        merit is not null
        and period_key is not null
),

periods as (
    select distinct
        period_key,
        focus_company_id,
        metric_id,
        occurred_from,
        occurred_to
    from shown
),

-- Each company that shows anything in a period runs in it once, at its best.
runners as (
    select
        periods.period_key,
        theirs.company_id,
        max(theirs.merit) as merit
    from periods
    inner join shown as theirs
        on {{ overlapping }}
    group by
        periods.period_key,
        theirs.company_id
),

-- What is shown in a period finds its place among the runners, who alone count.
lined_up as (
    select
        period_key,
        merit,
        1 as runner_count
    from runners
    union all
    select
        period_key,
        merit,
        0 as runner_count
    from shown
),

counted as (
    select
        period_key,
        merit,
        sum(runner_count) as runner_count
    from lined_up
    group by
        period_key,
        merit
),

steps as (
    select
        period_key,
        merit,
        sum(runner_count) over (partition by period_key) as all_count,
        sum(runner_count) over (
            partition by period_key
            order by merit desc
            rows between unbounded preceding and 1 preceding
        ) as better_count
    from counted
),

-- Where the focus company has several figures the latest is the yardstick; where the
-- latest ones differ there is none, only a range.
yardsticks as (
    select
        periods.period_key,
        theirs.value_best as focus_value,
        rank() over (
            partition by periods.period_key
            order by theirs.occurred_to desc, theirs.occurred_from desc
        ) as recency
    from periods
    inner join shown as theirs
        on
            {{ overlapping }}
            and theirs.is_focus
),

ranges as (
    select
        period_key,
        min(focus_value) as least_value,
        max(focus_value) as most_value,
        min(case when recency = 1 then focus_value end) as latest_least_value,
        max(case when recency = 1 then focus_value end) as latest_most_value
    from yardsticks
    group by period_key
)

select
    placed.focus_company_id,
    placed.company_id,
    placed.is_focus,
    placed.event_id,
    placed.metric_id,
    placed.base,
    placed.question_id,
    placed.value_low,
    placed.value_best,
    placed.value_high,
    placed.comparison,
    placed.event_type,
    placed.counterparty_id,
    placed.occurred_from,
    placed.occurred_to,
    placed.estimator,
    -- Nobody stands before themselves, and who runs alone has no rank.
    cast(
        case
            when steps.all_count > 1
                then
                    coalesce(steps.better_count, 0)
                    + case when runners.merit > placed.merit then 0 else 1 end
        end as bigint
    ) as position_rank,
    {{ to_measure(
        'cast(placed.value_best as double)'
        ~ ' / nullif(cast(ranges.most_value as double), 0)'
    ) }} as ratio_to_focus_low,
    case
        when ranges.latest_least_value = ranges.latest_most_value
            then
                {{ to_measure(
                    'cast(placed.value_best as double)'
                    ~ ' / nullif(cast(ranges.latest_least_value as double), 0)'
                ) }}
    end as ratio_to_focus,
    {{ to_measure(
        'cast(placed.value_best as double)'
        ~ ' / nullif(cast(ranges.least_value as double), 0)'
    ) }} as ratio_to_focus_high
from placed
left join steps
    on
        placed.period_key = steps.period_key
        and placed.merit = steps.merit
left join runners
    on
        placed.period_key = runners.period_key
        and placed.company_id = runners.company_id
left join ranges
    on
        placed.period_key = ranges.period_key
        and not placed.is_focus
