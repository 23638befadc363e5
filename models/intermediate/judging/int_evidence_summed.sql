-- What all evidence on a question adds up to. Counts of distinct things are taken apart
-- from the sums: three large groupings in one step need room at the same time.
with of_two_minds as (
    -- One source that says two things of its own differs with nobody.
    select
        evidence.question_key,
        evidence.judged_on,
        count(distinct evidence.claim_id) as claim_count
    from {{ ref('int_evidence_weighed') }} as evidence
    inner join {{ ref('int_evidence_weighed') }} as own
        on
            evidence.question_key = own.question_key
            and evidence.judged_on = own.judged_on
            and evidence.source_id = own.source_id
            and own.role = 'supports'
    where
        evidence.role = 'differs'
        and evidence.answer_kind <> 'set'
        and evidence.silent_because is not null
        and not evidence.is_succeeded
    group by
        evidence.question_key,
        evidence.judged_on
),

supporting_sources as (
    select
        question_key,
        judged_on,
        count(distinct source_id) as source_count
    from {{ ref('int_evidence_weighed') }}
    where role = 'supports'
    group by
        question_key,
        judged_on
),

supporting_origins as (
    select
        question_key,
        judged_on,
        count(distinct origin_id) as origin_count
    from {{ ref('int_evidence_weighed') }}
    where
        role = 'supports'
        and silent_because is null
    group by
        question_key,
        judged_on
),

summed as (
    select
        question_key,
        judged_on,
        bool_or(is_latest) as is_latest,
        sum(own_log_odds + rival_log_odds) as log_odds,
        -- Causes that can stand together do not oppose one another.
        sum(case when silent_because is null then voice else 0 end) as voices,
        sum(
            case
                when silent_because is null and role <> 'supports' then voice else 0
            end
        ) as opposing_voices,
        count(case when role = 'denies' then 1 end) as denial_count,
        count(
            case
                when role = 'differs' and answer_kind <> 'set' and not is_succeeded
                    then 1
            end
        ) as differing_count,
        count(*) as claim_count,
        {{ sorted_text_list('claim_id', keep_equals=true) }} as claim_ids
    from {{ ref('int_evidence_weighed') }}
    group by
        question_key,
        judged_on
)

select
    summed.question_key,
    summed.judged_on,
    summed.is_latest,
    summed.log_odds,
    summed.voices,
    summed.opposing_voices,
    coalesce(supporting_sources.source_count, 0) as source_count,
    coalesce(supporting_origins.origin_count, 0) as origin_count,
    summed.claim_count,
    summed.denial_count,
    summed.differing_count - coalesce(of_two_minds.claim_count, 0) as rival_count,
    summed.claim_ids
from summed
left join supporting_sources
    on
        summed.question_key = supporting_sources.question_key
        and summed.judged_on = supporting_sources.judged_on
left join supporting_origins
    on
        summed.question_key = supporting_origins.question_key
        and summed.judged_on = supporting_origins.judged_on
left join of_two_minds
    on
        summed.question_key = of_two_minds.question_key
        and summed.judged_on = of_two_minds.judged_on
