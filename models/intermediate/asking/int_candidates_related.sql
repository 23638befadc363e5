-- What one answer does for another to the same question: a wider one backs the narrower
-- that lies in it, a near one backs it in part, and answers that can both be meant are
-- no rivals.
with candidates as (
    select
        *,
        answer_kind = 'number'
        and not coalesce(answer_low = answer_high, false) as is_wide
    from {{ ref('int_candidates_listed') }}
),

-- Two different figures never overlap: only questions with a range need a look.
wide as (
    select distinct question_key
    from candidates
    where is_wide
),

ranged as (
    select candidates.*
    from candidates
    inner join wide
        on candidates.question_key = wide.question_key
),

overlapping as (
    select
        one.question_key,
        one.candidate_key as from_key,
        other.candidate_key as to_key,
        -- An open end reaches everywhere.
        (one.answer_low is null or coalesce(one.answer_low <= other.answer_low, false))
        and (
            one.answer_high is null
            or coalesce(one.answer_high >= other.answer_high, false)
        ) as holds_other,
        (
            other.answer_low is null
            or coalesce(other.answer_low <= one.answer_low, false)
        )
        and (
            other.answer_high is null
            or coalesce(other.answer_high >= one.answer_high, false)
        ) as lies_in_other
    from ranged as one
    inner join ranged as other
        on
            one.question_key = other.question_key
            and one.candidate_key <> other.candidate_key
    where
        (one.is_wide or other.is_wide)
        and coalesce(one.answer_low <= other.answer_high, true)
        and coalesce(one.answer_high >= other.answer_low, true)
),

broader as (
    select
        narrow.question_key,
        broad.candidate_key as broad_key,
        narrow.candidate_key as narrow_key
    from {{ ref('int_broader_labels_accepted') }} as labels
    inner join candidates as narrow
        on
            labels.metric_id = narrow.topic
            and labels.label = narrow.answer_code
    inner join candidates as broad
        on
            narrow.question_key = broad.question_key
            and labels.broader_label = broad.answer_code
),

parameters as (
    {{ parameters(['near_share', 'near_reach', 'overlap_share', 'rung_gap']) }}
),

-- Figures are near by the gaps usual in their topic, rungs of a ladder by their rank.
placed as (
    select
        candidates.question_key,
        candidates.candidate_key,
        cast(
            coalesce(
                candidates.answer_best / nullif(scales.typical_gap, 0),
                stages.rank / parameters.rung_gap
            ) as double
        ) as place
    from candidates
    cross join parameters
    left join {{ ref('int_topics_scaled') }} as scales
        on
            candidates.topic = scales.topic
            and candidates.answer_low = candidates.answer_high
    left join {{ ref('stg_churn_stages') }} as stages
        on
            candidates.topic = 'stage'
            and candidates.answer_code = stages.stage
    where coalesce(scales.typical_gap, stages.rank) is not null
),

related as (
    select
        overlapping.question_key,
        overlapping.from_key,
        overlapping.to_key,
        cast(
            case
                when overlapping.holds_other then 1
                when overlapping.lies_in_other then 0
                else parameters.overlap_share
            end as decimal(18, 4)
        ) as share,
        true as is_compatible
    from overlapping
    cross join parameters
    union all
    select
        question_key,
        broad_key as from_key,
        narrow_key as to_key,
        cast(1 as decimal(18, 4)) as share,
        true as is_compatible
    from broader
    union all
    select
        question_key,
        narrow_key as from_key,
        broad_key as to_key,
        cast(0 as decimal(18, 4)) as share,
        true as is_compatible
    from broader
    union all
    select
        one.question_key,
        other.candidate_key as from_key,
        one.candidate_key as to_key,
        {{ to_measure(
            'parameters.near_share'
            ~ ' * (1 - abs(one.place - other.place) / parameters.near_reach)'
        ) }} as share,
        false as is_compatible
    from placed as one
    cross join parameters
    inner join placed as other
        on
            one.question_key = other.question_key
            and one.candidate_key <> other.candidate_key
            and abs(one.place - other.place) < parameters.near_reach
)

select
    question_key,
    from_key,
    to_key,
    max(share) as share,
    bool_or(is_compatible) as is_compatible
from related
group by
    question_key,
    from_key,
    to_key
