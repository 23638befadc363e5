{# Like with like: the same measure over periods that overlap. A period with an open
   end overlaps nearly everything and is compared with nothing. Many positions share a
   period, so a period is set beside what overlaps it once, and not for each position. #}
{% set period = 'focus_company_id, metric_id, occurred_from, occurred_to' %}
{% set overlapping %}
    periods.focus_company_id = theirs.focus_company_id
    and periods.metric_id = theirs.metric_id
    and periods.occurred_from <= theirs.occurred_to
    and periods.occurred_to >= theirs.occurred_from
{% endset %}

with placed as (select * from {{ ref('int_positions_placed') }}),

shown as (
    select *
    from placed
    where merit is not null
),

periods as (select distinct {{ period }} from shown),

-- Each company that shows anything in a period runs in it once, at its best.
runners as (
    select
        periods.focus_company_id,
        periods.metric_id,
        periods.occurred_from,
        periods.occurred_to,
        theirs.company_id,
        max(theirs.merit) as merit
    from periods
    inner join shown as theirs
        on {{ overlapping }}
    group by
        periods.focus_company_id,
        periods.metric_id,
        periods.occurred_from,
        periods.occurred_to,
        theirs.company_id
),

-- What is shown in a period finds its place among the runners, who alone count.
lined_up as (
    select
        {{ period }},
        company_id,
        merit,
        1 as runner_count
    from runners
    union all
    select distinct
        {{ period }},
        company_id,
        merit,
        0 as runner_count
    from shown
),

counted as (
    select
        *,
        sum(runner_count) over (partition by {{ period }}) as all_count,
        sum(runner_count) over (partition by {{ period }} order by merit desc)
        - sum(runner_count) over (partition by {{ period }}, merit) as better_count,
        max(case when runner_count = 1 then merit end) over (
            partition by {{ period }}, company_id
        ) as own_merit
    from lined_up
),

-- Nobody stands before themselves, and who runs alone has no rank.
ranks as (
    select
        {{ period }},
        company_id,
        merit,
        better_count + case when own_merit > merit then 0 else 1 end as position_rank
    from counted
    where
        runner_count = 0
        and all_count > 1
),

-- Where the focus company has several figures the latest is the yardstick; where the
-- latest ones differ there is none, only a range.
yardsticks as (
    select
        periods.focus_company_id,
        periods.metric_id,
        periods.occurred_from,
        periods.occurred_to,
        theirs.value_best as focus_value,
        rank() over (
            partition by
                periods.focus_company_id,
                periods.metric_id,
                periods.occurred_from,
                periods.occurred_to
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
        {{ period }},
        min(focus_value) as least_value,
        max(focus_value) as most_value,
        min(case when recency = 1 then focus_value end) as latest_least_value,
        max(case when recency = 1 then focus_value end) as latest_most_value
    from yardsticks
    group by {{ period }}
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
    cast(ranks.position_rank as bigint) as position_rank,
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
left join ranks
    on
        placed.focus_company_id = ranks.focus_company_id
        and placed.metric_id = ranks.metric_id
        and placed.occurred_from = ranks.occurred_from
        and placed.occurred_to = ranks.occurred_to
        and placed.company_id = ranks.company_id
        and placed.merit = ranks.merit
left join ranges
    on
        placed.focus_company_id = ranges.focus_company_id
        and placed.metric_id = ranges.metric_id
        and placed.occurred_from = ranges.occurred_from
        and placed.occurred_to = ranges.occurred_to
        and not placed.is_focus
