with changed as (select * from {{ ref('int_verdicts_changed') }}),

causes as (select * from {{ ref('int_causes_found') }}),

verdicts as (select * from {{ ref('fct_verdicts') }}),

verdicts_before as (select * from {{ ref('int_verdicts_before') }}),

terms as (
    select
        term,
        label,
        rank
    from {{ ref('stg_terms') }}
    where list = 'change_cause'
),

ranked as (
    select
        causes.question_id,
        causes.cause,
        coalesce(terms.label, causes.cause) || ' (' || causes.details || ')' as told,
        row_number() over (
            partition by causes.question_id
            order by
                terms.rank asc nulls last,
                causes.cause asc
        ) as preference
    from causes
    left join terms
        on causes.cause = terms.term
),

explained as (
    select
        question_id,
        max(case when preference = 1 then cause end) as cause,
        {{ sorted_text_list('cause') }} as causes,
        {{ sorted_text_list('told', separator='; ') }} as why,
        bool_or(cause not in ('changed_method', 'changed_vocabulary')) as is_of_intake
    from ranked
    group by question_id
)

select
    changed.question_id,
    coalesce(verdicts.event_id, verdicts_before.event_id) as event_id,
    coalesce(verdicts.subject, verdicts_before.subject) as subject,
    coalesce(verdicts.event_type, verdicts_before.event_type) as event_type,
    coalesce(verdicts.attribute, verdicts_before.attribute) as attribute,
    changed.change,
    changed.answer_before,
    changed.answer_after,
    changed.confidence_before,
    changed.confidence_after,
    changed.dispute_before,
    changed.dispute_after,
    explained.cause,
    explained.causes,
    explained.why,
    coalesce(explained.is_of_intake, false) as is_of_intake
from changed
left join explained
    on changed.question_id = explained.question_id
left join verdicts
    on changed.question_id = verdicts.question_id
left join verdicts_before
    on changed.question_id = verdicts_before.question_id
order by changed.question_id asc
