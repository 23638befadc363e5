with answers as (select * from {{ ref('int_answers_given') }}),

merged as (
    select
        answer_key,
        candidate_key
    from {{ ref('int_answers_merged') }}
),

claims as (select * from {{ ref('int_claims_gathered') }}),

interests as (select * from {{ ref('int_interests_found') }})

select
    answers.question_key,
    answers.claim_id,
    answers.answer_key,
    merged.candidate_key,
    answers.topic,
    answers.attribute <> 'occurrence' and answers.answer_kind <> 'set'
        as is_contestable,
    answers.answer_kind,
    answers.stance,
    claims.source_id,
    claims.origin_id,
    claims.names_a_root,
    claims.can_corroborate,
    -- No day of publication and none of recording: known from the first.
    coalesce(claims.published_to, cast('1900-01-01' as date)) as known_on,
    claims.accuracy as graded_accuracy,
    cast(
        case
            when answers.stance = 'denies'
                then least(
                    claims.denial_strength,
                    coalesce(interests.denial_strength, claims.denial_strength)
                )
            else
                least(
                    claims.attribution,
                    coalesce(interests.attribution, claims.attribution)
                )
        end as decimal(18, 4)
    ) as speaker_factor,
    case
        when answers.stance = 'denies' then cast(1 as decimal(18, 4))
        else claims.modality_weight
    end as modality_factor
from answers
inner join merged
    on answers.answer_key = merged.answer_key
inner join claims
    on answers.claim_id = claims.claim_id
left join interests
    on answers.claim_id = interests.claim_id
