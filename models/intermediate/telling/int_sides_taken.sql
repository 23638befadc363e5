-- Each position on a question, with everybody who takes it.
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

claims as (select * from {{ ref('int_claims_gathered') }}),

sources as (select * from {{ ref('int_sources_accepted') }}),

voiced as (
    select
        questions.question_id,
        evidence.role,
        case
            when evidence.role = 'denies' then 'denied: ' || coalesce(worded.answer, '')
            else coalesce(worded.answer, '')
        end as position_text,
        coalesce(
            claims.speaker_name,
            sources.publisher,
            sources.title,
            sources.source_id
        ) as speaker,
        evidence.own_log_odds + evidence.rival_log_odds as log_odds,
        evidence.role = 'denies'
        and evidence.backing = 1 as strikes_believed
    from evidence
    inner join questions
        on evidence.question_key = questions.question_key
    inner join claims
        on evidence.claim_id = claims.claim_id
    inner join sources
        on evidence.source_id = sources.source_id
    left join worded
        on evidence.answer_key = worded.answer_key
)

select
    question_id,
    position_text,
    role,
    {{ sorted_text_list('speaker') }} as speakers,
    cast(sum(log_odds) as decimal(18, 4)) as log_odds,
    bool_or(strikes_believed) as strikes_believed
from voiced
group by
    question_id,
    position_text,
    role
