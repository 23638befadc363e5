-- Share of a workforce = people / headcount: what headcount the two imply, beside the
-- one that is stated.
with figures as (
    select * from {{ ref('int_figures_answered') }}
    where not is_plan
),

cuts as (
    select
        people.question_id,
        people.event_id,
        people.subject_id,
        people.population_asked,
        people.population,
        people.occurred_to,
        shares.base,
        people.figure_low as people_low,
        people.figure_best as people_best,
        people.figure_high as people_high,
        shares.figure_low as share_low,
        shares.figure_best as share_best,
        shares.figure_high as share_high
    from figures as people
    inner join figures as shares
        on
            people.event_id = shares.event_id
            and shares.metric_id = 'share_of_workforce'
            and people.population_asked is not distinct from shares.population_asked
            -- A share of one kind of staff says nothing of another kind.
            and (people.population = shares.base or people.population is null)
    where people.metric_id = 'people'
),

stated as (
    select
        subject_id,
        population,
        occurred_from,
        occurred_to,
        question_id,
        figure_low,
        figure_best,
        figure_high
    from figures
    where
        metric_id = 'headcount'
        and event_type = 'headcount_level'
),

paired as (
    select
        cuts.*,
        stated.figure_low as headcount_low,
        stated.figure_best as headcount_best,
        stated.figure_high as headcount_high,
        row_number() over (
            partition by cuts.question_id, cuts.base
            order by
                stated.occurred_to desc nulls last, stated.question_id asc nulls last
        ) as preference
    from cuts
    left join stated
        on
            cuts.subject_id = stated.subject_id
            and cuts.base = stated.population
            -- A headcount taken after the cut is another whole.
            and (
                stated.occurred_from is null
                or cuts.occurred_to is null
                or cuts.occurred_to >= stated.occurred_from
            )
)

select
    event_id,
    population_asked,
    base,
    people_low,
    people_best,
    people_high,
    share_low,
    share_best,
    share_high,
    {{ to_measure(
        'cast(people_low as double) / nullif(cast(share_high as double), 0) * 100'
    ) }} as implied_low,
    {{ to_measure(
        'cast(people_high as double) / nullif(cast(share_low as double), 0) * 100'
    ) }} as implied_high,
    headcount_low,
    headcount_best,
    headcount_high
from paired
where preference = 1
