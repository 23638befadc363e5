-- Every answer that somebody states, with the points of those who state it, of the
-- answers that back it and of those who deny it.
with voices as (select * from {{ ref('int_voices_weighed') }}),

related as (select * from {{ ref('int_candidates_related') }}),

listed as (select * from {{ ref('int_candidates_listed') }}),

stages as (select * from {{ ref('stg_churn_stages') }}),

backed as (
    select
        question_key,
        judged_on,
        candidate_key,
        sum(case when stance = 'denies' then -points else points end) as own_points,
        sum(case when stance = 'states' then voice else 0 end) as voices,
        count(distinct case when stance = 'states' and voice > 0 then origin_id end)
            as origin_count,
        count(distinct case when stance = 'states' then source_id end) as source_count,
        min(case when stance = 'states' then claim_id end) as first_claim_id
    from voices
    group by
        question_key,
        judged_on,
        candidate_key
),

lent as (
    select
        backed.judged_on,
        related.to_key,
        sum(
            cast(related.share * greatest(0, backed.own_points) as decimal(18, 4))
        ) as points,
        sum(
            case when related.share = 1 then backed.voices else 0 end
        ) as voices
    from related
    inner join backed
        on related.from_key = backed.candidate_key
    group by
        backed.judged_on,
        related.to_key
),

scored as (
    select
        backed.question_key,
        backed.judged_on,
        backed.candidate_key,
        listed.topic,
        listed.answer_kind,
        listed.answer_code,
        listed.answer_low,
        listed.answer_best,
        listed.answer_high,
        listed.is_right,
        backed.source_count,
        backed.origin_count,
        backed.voices,
        backed.first_claim_id,
        backed.own_points,
        cast(backed.own_points + coalesce(lent.points, 0) as decimal(18, 4)) as points,
        cast(backed.voices + coalesce(lent.voices, 0) as decimal(18, 4))
            as backing_voices
    from backed
    inner join listed
        on backed.candidate_key = listed.candidate_key
    left join lent
        on
            backed.candidate_key = lent.to_key
            and backed.judged_on = lent.judged_on
    where backed.first_claim_id is not null
)

select
    scored.*,
    row_number() over (
        partition by scored.question_key, scored.judged_on
        order by
            -- What a person has looked up goes before all counting.
            case
                when scored.is_right then 0 when scored.is_right is null then 1 else 2
            end asc,
            scored.points desc,
            scored.origin_count desc,
            -- Between rungs told equally well the milder: nobody is called lost on a
            -- draw.
            stages.rank asc nulls last,
            -- A stated figure before a range, the narrower before the wider.
            case when scored.answer_best is null then 1 else 0 end asc,
            scored.answer_high - scored.answer_low asc nulls last,
            scored.answer_low asc nulls last,
            scored.first_claim_id asc,
            scored.answer_code asc
    ) as preference,
    row_number() over (
        partition by scored.question_key, scored.judged_on
        order by
            scored.source_count desc,
            scored.answer_low asc nulls last,
            scored.answer_code asc,
            scored.candidate_key asc
    ) as popularity
from scored
left join stages
    on
        scored.topic = 'stage'
        and scored.answer_code = stages.stage
