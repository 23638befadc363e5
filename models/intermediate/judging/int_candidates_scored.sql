with voices as (
    select * from {{ ref('int_voices_heard') }}
    where stance = 'states'
),

stages as (select * from {{ ref('stg_churn_stages') }}),

candidates as (
    select distinct
        question_id,
        judged_on,
        attribute,
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
        candidates.attribute,
        candidates.answer_code,
        candidates.answer_low,
        candidates.answer_best,
        candidates.answer_high,
        sum(
            case
                when voices.can_corroborate and voices.speaks_for_origin
                    then voices.points
                else 0
            end
        ) as points,
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
        candidates.attribute,
        candidates.answer_code,
        candidates.answer_low,
        candidates.answer_best,
        candidates.answer_high
)

select
    backed.*,
    row_number() over (
        partition by backed.question_id, backed.judged_on
        order by
            backed.points desc,
            backed.origin_count desc,
            -- Between rungs told equally well the milder: nobody is called lost on a
            -- draw.
            stages.rank asc nulls last,
            -- A stated figure before a range, the narrower before the wider.
            case when backed.answer_best is null then 1 else 0 end asc,
            backed.answer_high - backed.answer_low asc nulls last,
            backed.answer_low asc nulls last,
            backed.first_claim_id asc,
            backed.answer_code asc
    ) as preference
from backed
left join stages
    on
        backed.attribute = 'stage'
        and backed.answer_code = stages.stage
