{# Like with like: the same measure over periods that overlap. A period with an open
   end overlaps nearly everything and is compared with nothing. #}
{% set same_measure %}
    mine.focus_company_id = theirs.focus_company_id
    and mine.metric_id = theirs.metric_id
    and mine.occurred_from <= theirs.occurred_to
    and mine.occurred_to >= theirs.occurred_from
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
        coalesce(metrics.higher_is_better, true) as higher_is_better
    from positions
    inner join fields
        on positions.question_id = fields.question_id
    left join estimators
        on positions.event_id = estimators.event_id
    left join metrics
        on positions.metric_id = metrics.metric_id
),

compared as (
    select
        mine.focus_company_id,
        mine.question_id,
        count(
            distinct case
                when mine.higher_is_better and theirs.value_best > mine.value_best
                    then theirs.company_id
                when not mine.higher_is_better and theirs.value_best < mine.value_best
                    then theirs.company_id
            end
        ) as better_count
    from placed as mine
    inner join placed as theirs
        on
            {{ same_measure }}
            and mine.company_id <> theirs.company_id
    where
        mine.value_best is not null
        and theirs.value_best is not null
    group by
        mine.focus_company_id,
        mine.question_id
),

-- Where the focus company has several figures the latest is the yardstick; where the
-- latest ones differ there is none, only a range.
yardsticks as (
    select
        mine.focus_company_id,
        mine.question_id,
        theirs.value_best as focus_value,
        rank() over (
            partition by mine.focus_company_id, mine.question_id
            order by
                theirs.occurred_to desc nulls last,
                theirs.occurred_from desc nulls last
        ) as recency
    from placed as mine
    inner join placed as theirs
        on
            {{ same_measure }}
            and theirs.is_focus
    where
        not mine.is_focus
        and mine.value_best is not null
        and theirs.value_best is not null
),

ranges as (
    select
        focus_company_id,
        question_id,
        min(focus_value) as least_value,
        max(focus_value) as most_value,
        min(case when recency = 1 then focus_value end) as latest_least_value,
        max(case when recency = 1 then focus_value end) as latest_most_value
    from yardsticks
    group by
        focus_company_id,
        question_id
)

select
    placed.*,
    cast(compared.better_count + 1 as bigint) as position_rank,
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
left join compared
    on
        placed.focus_company_id = compared.focus_company_id
        and placed.question_id = compared.question_id
left join ranges
    on
        placed.focus_company_id = ranges.focus_company_id
        and placed.question_id = ranges.question_id
