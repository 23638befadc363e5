with voices as (
    select * from {{ ref('int_voices_heard') }}
    where stance = 'states'
),

candidates as (
    select distinct
        question_id,
        judged_on,
        answer_code,
        answer_low,
        answer_best,
        answer_high
    from voices
),

backed as (
    select
        candidates.question_id,
        candidates.judged_on,
        candidates.answer_code,
        candidates.answer_low,
        candidates.answer_best,
        candidates.answer_high,
        sum(case when voices.speaks_for_origin then voices.points else 0 end)
            as points,
        count(
            distinct case
                when voices.can_corroborate and voices.speaks_for_origin
                    then voices.origin_id
            end
        ) as origin_count,
        min(voices.claim_id) as first_claim_id
    from candidates
    inner join voices
        on
            candidates.question_id = voices.question_id
            and candidates.judged_on = voices.judged_on
            and {{ answers_agree('candidates', 'voices') }}
    group by
        candidates.question_id,
        candidates.judged_on,
        candidates.answer_code,
        candidates.answer_low,
        candidates.answer_best,
        candidates.answer_high
)

select
    *,
    row_number() over (
        partition by question_id, judged_on
        order by
            points desc,
            origin_count desc,
            -- A stated figure before a range, the narrower before the wider.
            case when answer_best is null then 1 else 0 end asc,
            answer_high - answer_low asc nulls last,
            answer_low asc nulls last,
            first_claim_id asc,
            answer_code asc
    ) as preference
from backed
