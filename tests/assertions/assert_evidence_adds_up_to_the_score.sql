-- Whoever recomputes a verdict from its parts must get the same score and confidence.
with recomputed as (
    select
        *,
        cast(source_points as double)
        * speaker_factor
        * modality_factor
        * independence
        * crowd_factor as weight_again,
        bool_or(role = 'denies') over (partition by question_id) as is_denied
    from {{ ref('verdict_evidence') }}
),

parts as (
    select
        question_id,
        sum(log_odds) as added,
        max(abs(weight_again - weight)) as weight_error,
        max(
            abs(
                cast(
                    case
                        -- What is denied more than stated has nothing to lend.
                        when is_denied and own_log_odds = 0 then 0
                        when role = 'denies' then -weight * backing
                        else weight * backing
                    end as double
                )
                - own_log_odds
            )
        ) as own_error,
        max(
            abs(
                cast(source_points as double)
                - greatest(
                    0,
                    ln(
                        case when role = 'denies' then 1 else wrong_answers end
                        * cast(source_accuracy as double)
                        / (1 - source_accuracy)
                    )
                )
            )
        ) as points_error
    from recomputed
    group by question_id
),

verdicts as (select * from {{ ref('fct_verdicts') }})

select
    verdicts.question_id,
    verdicts.score_log_odds,
    verdicts.prior_log_odds + parts.added as added_up,
    parts.weight_error,
    parts.own_error,
    parts.points_error
from verdicts
left join parts
    on verdicts.question_id = parts.question_id
where
    parts.question_id is null
    or verdicts.score_log_odds <> verdicts.prior_log_odds + parts.added
    -- Each factor is rounded to four decimals, the accuracy near its limit weighs most.
    or parts.weight_error > 0.002
    or parts.own_error > 0.0001
    or parts.points_error > 0.02
    or abs(
        verdicts.probability
        - 1 / (1 + exp(-cast(verdicts.score_log_odds as double)))
    ) > 0.0001
    or (
        verdicts.reached_by not in ('unresolved', 'verified')
        and verdicts.dispute_status <> 'inconsistent'
        and abs(
            verdicts.confidence
            - least(
                0.99,
                case when verdicts.is_contested then 0.89 else 1 end,
                cast(verdicts.probability as double) * verdicts.agreement_factor
            )
        ) > 0.0051
    )
