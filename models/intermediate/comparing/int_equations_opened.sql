-- Where a ratio or product applies: at every figure that its event must tell, once for
-- every whole of which the event tells a share.
with operands as (
    select * from {{ ref('int_operands_listed') }}
    where scope = 'event'
),

figures as (
    select * from {{ ref('int_figures_answered') }}
    where
        not is_plan
        -- Years with months, or money without a rate, would need a sum of their own.
        and measured_in is null
),

shares as (
    select distinct
        operands.rule,
        figures.event_id,
        figures.population_asked,
        figures.share_base
    from operands
    inner join figures
        on operands.metric_id = figures.metric_id
    where figures.share_base is not null
)

select
    operands.rule,
    anchors.question_id,
    shares.share_base,
    operands.kind,
    anchors.event_id,
    anchors.population_asked,
    anchors.subject_id,
    anchors.counterparty_id,
    anchors.occurred_from,
    anchors.occurred_to,
    coalesce(shares.share_base, anchors.population) as population
from operands
inner join figures as anchors
    on operands.metric_id = anchors.metric_id
left join shares
    on
        operands.rule = shares.rule
        and anchors.event_id = shares.event_id
        and anchors.population_asked is not distinct from shares.population_asked
where
    operands.is_anchor
    and (anchors.share_base is null or anchors.share_base = shares.share_base)
    -- A share of one kind of staff says nothing of another kind.
    and (
        anchors.population is null
        or shares.share_base is null
        or anchors.population = shares.share_base
    )
