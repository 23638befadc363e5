with evidence as (
    select
        *,
        bool_or(role = 'supports') over (
            partition by question_id, judged_on, source_id
        ) as source_also_supports
    from {{ ref('int_evidence_weighed') }}
),

winners as (
    select * from {{ ref('int_candidates_scored') }}
    where preference = 1
),

parameters as (
    {{ parameters(['prior_probability', 'score_ceiling']) }}
),

summed as (
    select
        question_id,
        judged_on,
        event_id,
        population_asked,
        attribute,
        answer_kind,
        sum(log_odds) as evidence_log_odds,
        count(distinct case when role = 'supports' then source_id end)
            as source_count,
        count(
            distinct case
                when role = 'supports' and silent_because is null then origin_id
            end
        ) as origin_count,
        count(distinct case when role = 'differs' then source_id end)
            as differing_source_count,
        count(distinct case when role = 'denies' then claim_id end) as denial_count,
        count(
            distinct case
                when
                    role = 'differs'
                    and answer_kind <> 'set'
                    -- One source that says two things of its own differs with nobody.
                    and (silent_because is null or not source_also_supports)
                    then claim_id
            end
        ) as rival_count,
        count(distinct claim_id) as claim_count,
        {{ sorted_text_list('claim_id') }} as claim_ids
    from evidence
    group by
        question_id,
        judged_on,
        event_id,
        population_asked,
        attribute,
        answer_kind
),

scored as (
    select
        summed.*,
        winners.answer_code,
        winners.answer_low,
        winners.answer_best,
        winners.answer_high,
        parameters.score_ceiling,
        {{ to_measure(
            'ln(parameters.prior_probability / (1 - parameters.prior_probability))'
        ) }} as prior_log_odds
    from summed
    cross join parameters
    left join winners
        on
            summed.question_id = winners.question_id
            and summed.judged_on = winners.judged_on
)

select
    question_id,
    judged_on,
    row_number() over (partition by question_id order by judged_on desc) = 1
        as is_latest,
    event_id,
    population_asked,
    attribute,
    answer_kind,
    answer_code,
    answer_low,
    answer_best,
    answer_high,
    prior_log_odds,
    cast(prior_log_odds + evidence_log_odds as decimal(18, 4)) as score_log_odds,
    -- Nothing but a denial: there is no answer to be sure of.
    cast(
        case
            when answer_code is null and answer_low is null and answer_high is null
                then 0
            else
                least(
                    cast(score_ceiling as double),
                    {{ to_measure(
                        '1 / (1 + exp(-cast(prior_log_odds + evidence_log_odds as double)))',
                        2
                    ) }}
                )
        end as decimal(3, 2)
    ) as confidence,
    cast(source_count as bigint) as source_count,
    cast(origin_count as bigint) as origin_count,
    cast(claim_count as bigint) as claim_count,
    cast(denial_count as bigint) as denial_count,
    cast(rival_count as bigint) as rival_count,
    case
        when answer_code is null and answer_low is null and answer_high is null
            then 'unresolved'
        when claim_count = 1 then 'single_claim'
        when rival_count > 0 then 'rule_chosen'
        when answer_kind = 'number' and answer_best is null then 'range_kept'
        else 'agreed'
    end as reached_by,
    claim_ids
from scored
