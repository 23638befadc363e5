-- depends_on: {{ ref('fct_claims') }}
with evidence as (
    select * from {{ ref('int_evidence_weighed') }}
    where is_latest
),

questions as (
    select
        question_key,
        question_id
    from {{ ref('int_questions_asked') }}
),

worded as (select * from {{ ref('int_answers_worded') }}),

claims as (select * from {{ ref('int_claims_gathered') }})

select
    questions.question_id,
    evidence.claim_id,
    evidence.role,
    worded.answer,
    evidence.source_id,
    evidence.origin_id,
    coalesce(claims.speaker_name, claims.speaker_kind) as speaker,
    evidence.known_on,
    evidence.source_accuracy,
    evidence.wrong_answers,
    evidence.source_points,
    evidence.speaker_factor,
    evidence.modality_factor,
    evidence.independence,
    evidence.crowd_factor,
    evidence.weight,
    evidence.backing,
    evidence.own_log_odds,
    evidence.rival_log_odds,
    cast(evidence.own_log_odds + evidence.rival_log_odds as decimal(18, 4))
        as log_odds,
    evidence.silent_because,
    case
        when evidence.silent_because is not null
            then
                evidence.role || ', but counts for nothing: ' || evidence.silent_because
        else
            evidence.role
            || ': sources like it are right in '
            || cast(
                cast(round(evidence.source_accuracy * 100, 0) as integer)
                as {{ dbt.type_string() }}
            )
            || ' % of such claims ('
            || {{ two_decimals('evidence.source_points') }}
            || ' points) x '
            || {{ two_decimals('evidence.speaker_factor') }}
            || ' for who says it x '
            || {{ two_decimals('evidence.modality_factor') }}
            || ' for how it is said x '
            || {{ two_decimals('evidence.independence') }}
            || ' for its independence x '
            || {{ two_decimals('evidence.crowd_factor') }}
            || ' for the crowd = '
            || {{ two_decimals('evidence.weight') }}
            || '; moves the score by '
            || {{ two_decimals('evidence.own_log_odds + evidence.rival_log_odds') }}
    end as reason
from evidence
inner join questions
    on evidence.question_key = questions.question_key
inner join claims
    on evidence.claim_id = claims.claim_id
left join worded
    on evidence.answer_key = worded.answer_key
order by
    questions.question_id asc nulls last,
    evidence.claim_id asc nulls last,
    evidence.role asc nulls last
