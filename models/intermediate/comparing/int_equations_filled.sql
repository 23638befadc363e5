with equations as (select * from {{ ref('int_equations_opened') }}),

operands as (select * from {{ ref('int_operands_listed') }}),

found as (
    select * from {{ ref('int_operands_found') }}
    where preference = 1
)

select
    equations.rule,
    equations.question_id,
    equations.share_base,
    equations.kind,
    equations.event_id,
    equations.population_asked,
    {% for role in ['left', 'right', 'result'] %}
        max(case when operands.role = '{{ role }}' then operands.per_one end)
            as {{ role }}_per_one,
        {% for end in ['low', 'best', 'high'] %}
            max(case when operands.role = '{{ role }}' then found.figure_{{ end }} end)
                as {{ role }}_{{ end }},
        {% endfor %}
    {% endfor %}
    max(case when operands.role = 'result' then operands.metric_id end) as metric_id
from equations
inner join operands
    on equations.rule = operands.rule
left join found
    on
        operands.rule = found.rule
        and equations.question_id = found.question_id
        and equations.share_base is not distinct from found.share_base
        and operands.role = found.role
group by
    equations.rule,
    equations.question_id,
    equations.share_base,
    equations.kind,
    equations.event_id,
    equations.population_asked
-- Both operands are there, and the dictionary knows what they make; what they make need
-- not be told.
having
    count(case when operands.role <> 'result' then found.role end) = 2
    and count(*) = 3
