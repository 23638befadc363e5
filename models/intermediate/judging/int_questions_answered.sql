with summed as (select * from {{ ref('int_evidence_summed') }}),

questions as (select * from {{ ref('int_questions_asked') }}),

-- What has a row for each day is read where it is used: under one name that is used
-- twice the engine would keep all of it beside, on disk where it is large.
winners as (
    select *
    from {{ ref('int_candidates_scored') }}
    where preference = 1
),

-- The plain baseline: what most sources say.
majorities as (
    select
        question_key,
        judged_on,
        sum(source_count) as source_count,
        max(case when popularity = 1 then source_count end) as majority_count,
        max(case when popularity = 1 then candidate_key end) as majority_key
    from {{ ref('int_candidates_scored') }}
    group by
        question_key,
        judged_on
),

rivals as (
    select
        question_key,
        judged_on,
        count(*) as answer_count,
        max(voices) as rival_voices
    from {{ ref('int_rivals_faced') }}
    group by
        question_key,
        judged_on
),

topics as (select * from {{ ref('int_topics_measured') }}),

parameters as (
    {{ parameters([
        'wrong_answers_usual', 'score_ceiling', 'opposition', 'contested_share',
        'contested_confidence'
    ]) }}
),

scored as (
    select
        summed.*,
        winners.candidate_key,
        winners.answer_code,
        winners.answer_low,
        winners.answer_best,
        winners.answer_high,
        coalesce(winners.is_right, false) as is_verified,
        winners.is_right is null or winners.is_right as has_answer,
        winners.backing_voices,
        coalesce(rivals.rival_voices, 0) as rival_voices,
        majorities.majority_key,
        {{ to_measure(
            'majorities.majority_count / cast(majorities.source_count as double)', 2
        ) }} as majority_share,
        parameters.score_ceiling,
        parameters.opposition,
        parameters.contested_share,
        parameters.contested_confidence,
        questions.question_id,
        questions.event_id,
        questions.population_asked,
        questions.attribute,
        questions.answer_kind,
        {{ to_measure(
            '-ln(greatest(coalesce(topics.wrong_answers,'
            ~ ' parameters.wrong_answers_usual), coalesce(rivals.answer_count, 0)))'
        ) }} as prior_log_odds
    from summed
    cross join parameters
    inner join questions
        on summed.question_key = questions.question_key
    left join topics
        on questions.topic = topics.topic
    left join winners
        on
            summed.question_key = winners.question_key
            and summed.judged_on = winners.judged_on
    left join rivals
        on
            summed.question_key = rivals.question_key
            and summed.judged_on = rivals.judged_on
    left join majorities
        on
            summed.question_key = majorities.question_key
            and summed.judged_on = majorities.judged_on
),

believed as (
    select
        *,
        candidate_key is not null
        and has_answer as is_answered,
        cast(prior_log_odds + log_odds as decimal(18, 4)) as score_log_odds,
        {{ to_points(
            '1 / (1 + exp(-cast(prior_log_odds + log_odds as double)))', 4
        ) }} as probability,
        {{ to_points('1 - opposition * opposing_voices / (voices + 1)', 4) }}
            as agreement_factor,
        rival_voices >= contested_share * backing_voices
        and rival_voices > 0 as is_contested
    from scored
)

select
    question_key,
    question_id,
    judged_on,
    is_latest,
    event_id,
    population_asked,
    attribute,
    answer_kind,
    case when is_answered then candidate_key end as candidate_key,
    case when is_answered then answer_code end as answer_code,
    case when is_answered then answer_low end as answer_low,
    case when is_answered then answer_best end as answer_best,
    case when is_answered then answer_high end as answer_high,
    prior_log_odds,
    score_log_odds,
    probability,
    agreement_factor,
    is_contested,
    cast(
        case
            -- Nothing but a denial, or all found wrong: no answer to be sure of.
            when not is_answered then 0
            when is_verified then score_ceiling
            else
                least(
                    score_ceiling,
                    case when is_contested then contested_confidence else 1 end,
                    {{ to_points('probability * agreement_factor', 2) }}
                )
        end as decimal(3, 2)
    ) as confidence,
    majority_key,
    majority_share,
    cast(source_count as bigint) as source_count,
    cast(origin_count as bigint) as origin_count,
    cast(claim_count as bigint) as claim_count,
    cast(denial_count as bigint) as denial_count,
    cast(rival_count as bigint) as rival_count,
    case
        when not is_answered then 'unresolved'
        when is_verified then 'verified'
        when claim_count = 1 then 'single_claim'
        when rival_count > 0 then 'rule_chosen'
        when answer_kind = 'number' and answer_best is null then 'range_kept'
        else 'agreed'
    end as reached_by,
    claim_ids
from believed
