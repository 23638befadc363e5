-- Figures as close as their metric allows are one answer: a figure joins the one that
-- most claims state.
with answers as (
    select
        question_key,
        answer_key,
        topic,
        answer_kind,
        answer_code,
        answer_low,
        answer_best,
        answer_high,
        count(*) as claim_count,
        count(case when stance = 'states' then 1 end) as stating_count
    from {{ ref('int_answers_given') }}
    group by
        question_key,
        answer_key,
        topic,
        answer_kind,
        answer_code,
        answer_low,
        answer_best,
        answer_high
),

figures as (
    select
        answers.question_key,
        answers.answer_key,
        answers.answer_best,
        answers.claim_count,
        greatest(
            coalesce(metrics.same_within, 0),
            coalesce(metrics.same_within_percent, 0) / 100 * abs(answers.answer_best)
        ) as reach
    from answers
    inner join {{ ref('int_metrics_accepted') }} as metrics
        on answers.topic = metrics.metric_id
    where
        answers.answer_low = answers.answer_high
        and coalesce(metrics.same_within, metrics.same_within_percent) is not null
),

leaders as (
    select
        figures.answer_key,
        others.answer_key as leader_key,
        row_number() over (
            partition by figures.answer_key
            order by
                others.claim_count desc,
                others.answer_best asc
        ) as preference
    from figures
    inner join figures as others
        on
            figures.question_key = others.question_key
            and abs(figures.answer_best - others.answer_best) <= others.reach
),

-- Whose leader follows another figure follows it too, where that one follows nobody:
-- at the end of a longer chain a figure stands for itself.
followed as (
    select
        leaders.answer_key,
        onward.leader_key as candidate_key
    from leaders
    inner join leaders as onward
        on
            leaders.leader_key = onward.answer_key
            and onward.preference = 1
    inner join leaders as heads
        on
            onward.leader_key = heads.answer_key
            and heads.leader_key = heads.answer_key
            and heads.preference = 1
    where leaders.preference = 1
)

select
    answers.question_key,
    answers.answer_key,
    coalesce(followed.candidate_key, answers.answer_key) as candidate_key,
    answers.topic,
    answers.answer_kind,
    answers.answer_code,
    answers.answer_low,
    answers.answer_best,
    answers.answer_high,
    answers.claim_count,
    answers.stating_count
from answers
left join followed
    on answers.answer_key = followed.answer_key
