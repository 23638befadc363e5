with rejected as (select * from {{ ref('int_rows_rejected') }}),

reasons as (select * from {{ ref('stg_rejection_reasons') }})

select
    rejected.intake_table,
    rejected.row_number,
    rejected.row_key,
    rejected.reason,
    rejected.column_name,
    rejected.value_text,
    reasons.what_is_wrong,
    reasons.how_to_mend
from rejected
left join reasons
    on rejected.reason = reasons.reason
order by
    rejected.intake_table asc nulls last,
    rejected.row_number asc nulls last,
    rejected.reason asc nulls last,
    rejected.column_name asc nulls last
