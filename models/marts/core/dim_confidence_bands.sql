select
    grade,
    cast(score_low as decimal(3, 2)) as score_low,
    cast(score_high as decimal(3, 2)) as score_high,
    label,
    meaning
from {{ ref('stg_confidence_bands') }}
order by
    score_low desc nulls last
