-- A verdict that only such text supports has no origin and stands where it would stand
-- with no support at all, unless a person has looked it up. Where few wrong answers are
-- likely that is above one in three.
with support as (
    select
        evidence.question_id,
        bool_or(sources.can_corroborate) as has_other_support
    from {{ ref('verdict_evidence') }} as evidence
    inner join {{ ref('dim_sources') }} as sources
        on evidence.source_id = sources.source_id
    where evidence.role = 'supports'
    group by evidence.question_id
)

select
    verdicts.question_id,
    verdicts.prior_log_odds,
    verdicts.score_log_odds,
    verdicts.origin_count
from {{ ref('fct_verdicts') }} as verdicts
inner join support
    on verdicts.question_id = support.question_id
where
    not support.has_other_support
    and verdicts.reached_by <> 'verified'
    and (
        verdicts.origin_count > 0
        or verdicts.score_log_odds > verdicts.prior_log_odds
    )
