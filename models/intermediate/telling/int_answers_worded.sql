-- Every answer that anybody gave, in words: for a reader, never for a join.
with answers as (
    select distinct
        answer_key,
        question_id,
        event_id,
        attribute,
        answer_code,
        answer_low,
        answer_best,
        answer_high
    from {{ ref('int_answers_given') }}
),

metrics as (select * from {{ ref('int_metrics_accepted') }}),

terms as (select * from {{ ref('stg_terms') }}),

stages as (select * from {{ ref('stg_churn_stages') }}),

entities as (
    select * from {{ ref('int_entities_accepted') }}
    where entity_kind = 'company'
),

units as (select * from {{ ref('int_units_chosen') }})

select
    answers.answer_key,
    answers.question_id,
    case
        when answers.attribute = 'occurrence' then 'it happened'
        when answers.attribute = 'moved_to' then entities.name
        when answers.attribute = 'stage' then stages.label
        when answers.answer_code is not null
            then coalesce(terms.label, answers.answer_code)
        else
            {{ readable_interval(
                'answers.answer_low', 'answers.answer_best', 'answers.answer_high'
            ) }}
            || case units.unit
                when 'percent' then ' %'
                else coalesce(' ' || units.unit, '')
            end
    end as answer,
    case split_part(answers.attribute, ':', 1)
        when 'occurrence' then 'whether it happened'
        when 'stage' then 'how far the customer pulled back'
        when 'cause' then 'why'
        when 'moved_to' then 'who gained'
        when 'comparison'
            then
                'how it compares'
                || coalesce(' in ' || compared.metric, '')
        else
            coalesce(metrics.metric, split_part(answers.attribute, ':', 1))
    end as attribute_label
from answers
left join metrics
    on split_part(answers.attribute, ':', 1) = metrics.metric_id
left join metrics as compared
    on
        split_part(answers.attribute, ':', 1) = 'comparison'
        and split_part(answers.attribute, ':', 2) = compared.metric_id
left join terms
    on
        answers.answer_code = terms.term
        and split_part(answers.attribute, ':', 1) = terms.list
left join stages
    on answers.answer_code = stages.stage
left join entities
    on answers.answer_code = entities.entity_id
left join units
    on answers.question_id = units.question_id
