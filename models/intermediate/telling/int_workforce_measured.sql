-- The figures of every event by the population that they are asked for, side by side.
with figures as (select * from {{ ref('int_figures_answered') }}),

keys as (
    select
        event_id,
        population_asked
    from {{ ref('int_events_believed') }}
),

shares as (
    select
        *,
        row_number() over (
            partition by event_id, population_asked
            -- The share of the row's own population before one of a wider whole.
            order by
                case when base = population then 0 else 1 end asc,
                confidence desc,
                question_id asc
        ) as preference
    from figures
    where metric_id = 'share_of_workforce'
)

select
    keys.event_id,
    keys.population_asked,
    people.figure_low as people_low,
    people.figure_best as people_best,
    people.figure_high as people_high,
    shares.figure_low as share_percent_low,
    shares.figure_best as share_percent_best,
    shares.figure_high as share_percent_high,
    shares.base as share_base,
    headcounts.figure_low as headcount_low,
    headcounts.figure_high as headcount_high
from keys
left join figures as people
    on
        keys.event_id = people.event_id
        and keys.population_asked is not distinct from people.population_asked
        and people.metric_id = 'people'
        and people.base is null
left join shares
    on
        keys.event_id = shares.event_id
        and keys.population_asked is not distinct from shares.population_asked
        and shares.preference = 1
left join figures as headcounts
    on
        keys.event_id = headcounts.event_id
        and keys.population_asked is not distinct from headcounts.population_asked
        and headcounts.metric_id = 'headcount'
        and headcounts.base is null
