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
)

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
    -- What is measured alike at one time in one field; none where the time is open.
    {{ key_of(
        "fields.focus_company_id || '/' || positions.metric_id || '/'"
        ~ " || positions.occurred_from || '/' || positions.occurred_to"
    ) }} as period_key,
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
