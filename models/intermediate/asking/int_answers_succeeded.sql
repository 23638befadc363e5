-- Values that change are no conflict: a claim that updates another takes its place, and
-- so does a later value of a stock of which nobody says when it stood so.
with answers as (
    select * from {{ ref('int_answers_weighed') }}
    where stance = 'states'
),

links as (
    select * from {{ ref('int_claim_links_accepted') }}
    where relation = 'updates'
),

claims as (
    select
        claim_id,
        occurred_from is null and occurred_to is null as is_undated
    from {{ ref('int_claims_gathered') }}
),

metrics as (
    select metric_id from {{ ref('int_metrics_accepted') }}
    where kind = 'stock'
),

parameters as (
    {{ parameters(['stock_stays_days', 'succession_share']) }}
),

stocks as (
    select answers.*
    from answers
    inner join metrics
        on answers.topic = metrics.metric_id
    inner join claims
        on answers.claim_id = claims.claim_id
    where claims.is_undated
),

-- Only questions that were answered over a longer time need a look.
lasting as (
    select stocks.question_key
    from stocks
    cross join parameters
    group by
        stocks.question_key,
        parameters.stock_stays_days
    having
        max(stocks.known_on)
        > min(stocks.known_on) + cast(parameters.stock_stays_days as integer)
),

succeeded as (
    select
        earlier.question_key,
        earlier.claim_id,
        later.known_on as succeeded_on
    from links
    inner join answers as later
        on links.claim_id = later.claim_id
    inner join answers as earlier
        on
            links.other_claim_id = earlier.claim_id
            and later.question_key = earlier.question_key
    where later.candidate_key <> earlier.candidate_key
    union all
    select
        earlier.question_key,
        earlier.claim_id,
        later.known_on as succeeded_on
    from lasting
    cross join parameters
    inner join stocks as earlier
        on lasting.question_key = earlier.question_key
    inner join stocks as later
        on
            earlier.question_key = later.question_key
            and earlier.candidate_key <> later.candidate_key
            and later.can_corroborate
            -- A weak telling retires no strong one.
            and later.graded_accuracy * later.speaker_factor * later.modality_factor
            >= parameters.succession_share
            * earlier.graded_accuracy
            * earlier.speaker_factor
            * earlier.modality_factor
            and later.known_on
            > earlier.known_on + cast(parameters.stock_stays_days as integer)
)

select
    question_key,
    claim_id,
    min(succeeded_on) as succeeded_on
from succeeded
group by
    question_key,
    claim_id
