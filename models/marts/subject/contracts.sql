with events as (
    select * from {{ ref('int_events_described') }}
    where
        event_family = 'contract'
        and not is_plan
),

believed as (
    select * from {{ ref('int_events_believed') }}
    where population_asked is null
),

-- Money for which no rate is known is no amount of dollars.
figures as (
    select
        event_id,
        figure_low,
        figure_best,
        figure_high,
        row_number() over (
            partition by event_id
            order by
                population_asked asc nulls first,
                base asc nulls first
        ) as preference
    from {{ ref('int_figures_answered') }}
    where
        metric_id = 'contract_value'
        and measured_in is null
),

parts as (select * from {{ ref('int_event_parts_linked') }}),

wholes as (select distinct whole_event_id from parts),

enclosing as (
    select
        part_event_id,
        min(whole_event_id) as whole_event_id
    from parts
    group by part_event_id
),

companies as (select * from {{ ref('dim_companies') }}),

summaries as (select * from {{ ref('int_summaries_chosen') }})

select
    events.event_id as contract_id,
    events.subject_id as supplier_id,
    suppliers.company as supplier,
    events.counterparty_id as buyer_id,
    buyers.company as buyer,
    buyers.kind as buyer_kind,
    -- A sum of contracts, told as such or known to contain another one.
    events.event_type = 'contract_total' or wholes.whole_event_id is not null
        as is_total,
    enclosing.whole_event_id as part_of_contract_id,
    figures.figure_low as usd_low,
    figures.figure_best as usd_best,
    figures.figure_high as usd_high,
    events.occurred_from as signed_from,
    events.occurred_to as signed_to,
    events.modality,
    summaries.summary,
    {{ mart_tail('believed') }}
from events
inner join believed
    on events.event_id = believed.event_id
inner join companies as suppliers
    on events.subject_id = suppliers.company_id
left join companies as buyers
    on events.counterparty_id = buyers.company_id
left join figures
    on
        events.event_id = figures.event_id
        and figures.preference = 1
left join wholes
    on events.event_id = wholes.whole_event_id
left join enclosing
    on events.event_id = enclosing.part_event_id
left join summaries
    on believed.question_id = summaries.question_id
order by
    events.event_id asc nulls last
