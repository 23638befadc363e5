select
    stage,
    label,
    rank,
    is_churn,
    is_lost,
    definition
from {{ ref('stg_churn_stages') }}
order by
    rank nulls last
