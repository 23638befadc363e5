{# A figure taken after the happening is of another whole; an open end reaches
   everywhere. #}
{% set not_after %}
    (
        figures.occurred_from is null
        or equations.occurred_to is null
        or figures.occurred_from <= equations.occurred_to
    )
{% endset %}
{% set not_before %}
    (
        figures.occurred_to is null
        or equations.occurred_from is null
        or figures.occurred_to >= equations.occurred_from
    )
{% endset %}

with equations as (select * from {{ ref('int_equations_opened') }}),

operands as (select * from {{ ref('int_operands_listed') }}),

figures as (
    select * from {{ ref('int_figures_answered') }}
    where
        not is_plan
        and measured_in is null
)

select
    equations.rule,
    equations.question_id,
    equations.share_base,
    operands.role,
    figures.question_id as operand_question_id,
    figures.figure_low,
    figures.figure_best,
    figures.figure_high,
    row_number() over (
        partition by
            equations.rule,
            equations.question_id,
            equations.share_base,
            operands.role
        order by
            case
                when operands.scope = 'company_before' then figures.occurred_to
            end desc nulls last,
            case when equations.event_id = figures.event_id then 0 else 1 end asc,
            figures.confidence desc nulls last,
            figures.question_id asc
    ) as preference
from equations
inner join operands
    on equations.rule = operands.rule
inner join figures
    on
        operands.metric_id = figures.metric_id
        and equations.subject_id = figures.subject_id
        and operands.is_anchor = (equations.question_id = figures.question_id)
        and (figures.share_base is null or equations.share_base = figures.share_base)
        and case operands.scope
            when 'event'
                then
                    equations.event_id = figures.event_id
                    and equations.population_asked
                    is not distinct from figures.population_asked
            when 'company_before' then {{ not_after }}
            when 'company_period' then {{ not_after }} and {{ not_before }}
            when 'company_same_period'
                then
                    equations.occurred_from = figures.occurred_from
                    and equations.occurred_to = figures.occurred_to
            when 'company_party_period'
                then
                    equations.counterparty_id = figures.counterparty_id
                    and {{ not_after }}
                    and {{ not_before }}
        end
where
    operands.scope = 'event'
    or (
        (operands.told_in is null or operands.told_in = figures.event_type)
        -- Heads are of one kind of staff; what counts no people may tell none.
        and (
            equations.population is not distinct from figures.population
            or (figures.population is null and not operands.counts_people)
        )
    )
