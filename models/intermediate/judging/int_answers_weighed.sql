with answers as (select * from {{ ref('int_answers_given') }}),

claims as (select * from {{ ref('int_claims_gathered') }})

select
    answers.question_id,
    answers.event_id,
    answers.population_asked,
    answers.attribute,
    answers.answer_kind,
    answers.claim_id,
    answers.stance,
    answers.answer_code,
    answers.answer_low,
    answers.answer_best,
    answers.answer_high,
    claims.source_id,
    claims.origin_id,
    claims.names_a_root,
    claims.can_corroborate,
    -- No day of publication and none of recording: known from the first.
    coalesce(claims.published_to, cast('1900-01-01' as date)) as known_on,
    -- How far a source of this grade moves belief, in natural log-odds; a coin moves
    -- nothing.
    {{ to_measure('greatest(0, ln(claims.accuracy / (1 - claims.accuracy)))') }}
        as source_points,
    case
        when answers.stance = 'denies' then claims.denial_strength
        else claims.attribution
    end as speaker_factor,
    case
        when answers.stance = 'denies' then cast(1 as decimal(18, 4))
        else claims.modality_weight
    end as modality_factor
from answers
inner join claims
    on answers.claim_id = claims.claim_id
