with evidence as (select * from {{ ref('int_evidence_weighed') }}),

questions as (
    select
        question_id,
        judged_on
    from {{ ref('int_questions_answered') }}
    where is_latest
),

worded as (select * from {{ ref('int_answers_worded') }}),

claims as (select * from {{ ref('int_claims_gathered') }})

select
    evidence.question_id,
    evidence.claim_id,
    evidence.role,
    worded.answer,
    evidence.source_id,
    evidence.origin_id,
    coalesce(claims.speaker_name, claims.speaker_kind) as speaker,
    evidence.known_on,
    evidence.source_points,
    evidence.speaker_factor,
    evidence.modality_factor,
    evidence.independence,
    evidence.direction,
    evidence.weight,
    evidence.log_odds,
    evidence.silent_because
from evidence
inner join questions
    on
        evidence.question_id = questions.question_id
        and evidence.judged_on = questions.judged_on
inner join claims
    on evidence.claim_id = claims.claim_id
left join worded
    on
        evidence.question_id = worded.question_id
        and evidence.answer_code is not distinct from worded.answer_code
        and evidence.answer_low is not distinct from worded.answer_low
        and evidence.answer_best is not distinct from worded.answer_best
        and evidence.answer_high is not distinct from worded.answer_high
order by
    evidence.question_id asc nulls last,
    evidence.claim_id asc nulls last,
    evidence.role asc nulls last
