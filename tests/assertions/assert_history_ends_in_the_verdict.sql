-- The last day of the history and today's verdict are one.
select
    verdicts.question_id,
    verdicts.confidence,
    history.confidence as confidence_in_history
from {{ ref('fct_verdicts') }} as verdicts
left join {{ ref('belief_history') }} as history
    on
        verdicts.question_id = history.question_id
        and history.is_latest
where
    history.question_id is null
    or history.confidence <> verdicts.confidence
    or history.answer is distinct from verdicts.answer
