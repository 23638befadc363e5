-- Whoever recomputes a verdict from its parts must get the same score and confidence.
with parts as (
    select
        question_id,
        sum(
            round(source_points * speaker_factor * modality_factor, 4)
            * independence
            * direction
        ) as recomputed,
        sum(log_odds) as added
    from {{ ref('verdict_evidence') }}
    group by question_id
),

verdicts as (select * from {{ ref('fct_verdicts') }})

select
    verdicts.question_id,
    verdicts.score_log_odds,
    verdicts.prior_log_odds + parts.added as added_up,
    parts.recomputed
from verdicts
left join parts
    on verdicts.question_id = parts.question_id
where
    parts.question_id is null
    or verdicts.score_log_odds <> verdicts.prior_log_odds + parts.added
    -- The fourth decimal of each part may be rounded once more.
    or abs(parts.recomputed - parts.added) > 0.0002 * verdicts.claim_count
    or (
        verdicts.reached_by <> 'unresolved'
        and abs(
            verdicts.confidence
            - least(0.99, 1 / (1 + exp(-cast(verdicts.score_log_odds as double))))
        ) > 0.0051
    )
