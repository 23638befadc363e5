with questions as (
    select * from {{ ref('int_questions_answered') }}
    where is_latest
),

broken as (
    select distinct event_id
    from {{ ref('int_checks_judged') }}
    where not is_consistent
)

select
    questions.question_id,
    questions.event_id,
    -- In order of gravity: the gravest that applies.
    case
        when
            broken.event_id is not null
            and questions.answer_kind = 'number'
            then 3
        when questions.denial_count > 0 then 2
        when questions.rival_count > 0 then 1
        else 0
    end as dispute_rank
from questions
left join broken
    on questions.event_id = broken.event_id
