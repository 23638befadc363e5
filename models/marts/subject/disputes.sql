with questions as (
    select * from {{ ref('int_questions_banded') }}
    where dispute_rank > 0
),

verdicts as (select * from {{ ref('fct_verdicts') }}),

events as (select * from {{ ref('int_events_described') }}),

builds as (select * from {{ ref('int_builds_dated') }}),

labels as (
    select
        question_id,
        min(attribute_label) as attribute_label
    from {{ ref('int_answers_worded') }}
    where question_id in (select questions.question_id from questions)
    group by question_id
),

sides as (
    select
        question_id,
        {{ sorted_text_list(
            "position_text || ' (' || speakers || ')'", '; '
        ) }} as sides,
        {{ sorted_text_list("case when strikes_believed then speakers end") }}
            as deniers,
        {{ sorted_text_list(
            "case when role = 'differs' then position_text || ' (' || speakers || ')' end",
            '; '
        ) }} as other_positions,
        cast(
            sum(case when role = 'supports' then log_odds else 0 end)
            as decimal(18, 4)
        ) as points_for,
        cast(
            sum(case when role <> 'supports' then -log_odds else 0 end)
            as decimal(18, 4)
        ) as points_against
    from {{ ref('int_sides_taken') }}
    where question_id in (select questions.question_id from questions)
    group by question_id
),

broken as (
    select
        event_id,
        {{ sorted_text_list('arithmetic', '; ') }} as arithmetic
    from {{ ref('int_checks_judged') }}
    where not is_consistent
    group by event_id
)

select
    questions.question_id,
    questions.event_id,
    verdicts.subject_id,
    verdicts.subject,
    questions.attribute,
    case
        when questions.dispute_status = 'inconsistent' then 'arithmetic'
        when questions.attribute = 'stage' then 'stage'
        when questions.attribute = 'cause' then 'cause'
        when questions.attribute = 'occurrence' then 'happening'
        when split_part(questions.attribute, ':', 1) = 'comparison' then 'rank'
        when questions.answer_kind = 'number' then 'figure'
        else questions.attribute
    end as kind,
    sides.sides,
    case
        when verdicts.answer is null then 'nothing: only a denial is known'
        when questions.confidence >= 0.55 then verdicts.answer
        else verdicts.answer || ', weakly'
    end as believed,
    case
        when broken.arithmetic is not null and questions.dispute_status = 'inconsistent'
            then 'the figures cannot all hold: ' || broken.arithmetic
        else
            'for it '
            || cast(
                cast(sides.points_for as decimal(18, 2)) as {{ dbt.type_string() }}
            )
            || ' points from '
            || cast(questions.origin_count as {{ dbt.type_string() }})
            || ' independent origins; against it '
            || cast(
                cast(sides.points_against as decimal(18, 2))
                as {{ dbt.type_string() }}
            )
            || ' points from '
            || cast(questions.rival_count as {{ dbt.type_string() }})
            || ' claims that say otherwise and '
            || cast(questions.denial_count as {{ dbt.type_string() }})
            || ' denials'
    end as why,
    trim(
        concat_ws(
            ' ',
            coalesce(
                summaries.summary,
                verdicts.subject || ', ' || labels.attribute_label || '.'
            ),
            case
                when verdicts.answer is not null and sides.deniers is not null
                    then 'Denied by ' || sides.deniers || '.'
            end,
            case
                when sides.other_positions is not null
                    then 'Others say: ' || sides.other_positions || '.'
            end,
            case
                when questions.dispute_status = 'inconsistent'
                    then 'The figures cannot all hold: ' || broken.arithmetic || '.'
            end
        )
    ) as summary,
    questions.confidence,
    questions.confidence_band,
    questions.confidence_label,
    questions.dispute_status,
    questions.source_count,
    questions.origin_count,
    events.first_known_on,
    events.last_reported_on,
    builds.as_of_on,
    questions.claim_ids
from questions
inner join verdicts
    on questions.question_id = verdicts.question_id
inner join events
    on questions.event_id = events.event_id
inner join labels
    on questions.question_id = labels.question_id
left join sides
    on questions.question_id = sides.question_id
left join broken
    on questions.event_id = broken.event_id
left join {{ ref('int_summaries_chosen') }} as summaries
    on questions.question_id = summaries.question_id
cross join builds
order by
    questions.question_id asc nulls last
