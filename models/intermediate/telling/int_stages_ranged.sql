-- The mildest and the severest rung that anybody states for an episode, and all causes
-- and takers that are named.
with answers as (
    select
        event_id,
        attribute,
        answer_code
    from {{ ref('int_answers_given') }}
    where stance = 'states'
),

stages as (select * from {{ ref('stg_churn_stages') }}),

causes as (
    select
        term,
        label
    from {{ ref('stg_terms') }}
    where list = 'cause'
),

entities as (
    select * from {{ ref('int_entities_accepted') }}
    where entity_kind = 'company'
),

ranged as (
    select
        answers.event_id,
        min(stages.rank) as mildest_rank,
        max(stages.rank) as severest_rank,
        {{ sorted_text_list('causes.label') }} as causes_claimed,
        {{ sorted_text_list('entities.name') }} as moved_to
    from answers
    left join stages
        on
            answers.attribute = 'stage'
            and answers.answer_code = stages.stage
    left join causes
        on
            answers.attribute = 'cause'
            and answers.answer_code = causes.term
    left join entities
        on
            answers.attribute = 'moved_to'
            and answers.answer_code = entities.entity_id
    group by answers.event_id
)

select
    ranged.event_id,
    mildest.stage as stage_mildest,
    severest.stage as stage_severest,
    ranged.causes_claimed,
    ranged.moved_to
from ranged
left join stages as mildest
    on ranged.mildest_rank = mildest.rank
left join stages as severest
    on ranged.severest_rank = severest.rank
