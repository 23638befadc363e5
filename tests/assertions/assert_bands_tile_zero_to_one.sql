-- A score between two bands would drop its verdict from every mart.
with bands as (
    select
        score_low,
        score_high,
        lead(score_low) over (order by score_low asc) as next_low,
        row_number() over (order by score_low asc) as place,
        row_number() over (order by score_low desc) as place_from_top
    from {{ ref('stg_confidence_bands') }}
)

select *
from bands
where
    (place = 1 and score_low <> 0)
    or (place_from_top = 1 and score_high <> 1)
    or (place_from_top > 1 and next_low <> score_high + 0.01)
