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

with positions as (select * from {{ ref('int_positions_taken') }}),

estimators as (select * from {{ ref('int_estimators_named') }}),

metrics as (select * from {{ ref('int_metrics_accepted') }}),

-- Who was decided to be another is positioned as that one.
companies as (
    select accepted.*
    from {{ ref('int_companies_accepted') }} as accepted
    inner join {{ ref('int_entities_joined') }} as joined
        on
            joined.entity_kind = 'company'
            and accepted.company_id = joined.entity_id
            and joined.entity_id = joined.surviving_id
),

focus as (
    select
        company_id,
        sector
    from companies
    where is_focus
),

-- A company is positioned against a focus company when it is that company or works in
-- its sector; any other only by what sets the two beside one another.
fields as (
    select
        focus.company_id as focus_company_id,
        positions.question_id
    from focus
    inner join companies
        on
            focus.company_id = companies.company_id
            or focus.sector = companies.sector
            -- Whose sector nobody told may be in any field.
            or focus.sector is null
            or companies.sector is null
    inner join positions
        on companies.company_id = positions.subject_id
    union
    select
        focus.company_id as focus_company_id,
        positions.question_id
    from focus
    inner join positions
        on focus.company_id = positions.counterparty_id
),

placed as (
    select
        fields.focus_company_id,
        positions.subject_id as company_id,
        fields.focus_company_id = positions.subject_id as is_focus,
        positions.event_id,
        positions.metric_id,
        positions.base,
        positions.question_id,
        positions.value_low,
        positions.value_best,
        positions.value_high,
        positions.comparison,
        positions.event_type,
        positions.counterparty_id,
        positions.occurred_from,
        positions.occurred_to,
        estimators.estimator,
        -- More merit is better, whichever way a measure goes.
        case
            when not metrics.higher_is_better then -positions.value_best
            else positions.value_best
        end as merit
    from positions
    inner join fields
        on positions.question_id = fields.question_id
    left join estimators
        on positions.event_id = estimators.event_id
    left join metrics
        on positions.metric_id = metrics.metric_id
),

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
    placed.*,
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
