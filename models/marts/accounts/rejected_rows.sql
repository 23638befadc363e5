with rejected as (select * from {{ ref('int_rows_rejected') }}),

places as (select * from {{ ref('int_rows_placed') }}),

lines as (
    select * from {{ ref('stg_refused_lines') }}
    where intake_table is not null
),

reasons as (select * from {{ ref('stg_rejection_reasons') }}),

refused as (
    select
        rejected.intake_table,
        places.file_name,
        places.row_number,
        places.line_number,
        rejected.row_key,
        rejected.reason,
        rejected.column_name,
        rejected.value_text
    from rejected
    inner join places
        on
            rejected.intake_table = places.intake_table
            and rejected.row_number = places.staged_row
    union all
    select
        intake_table,
        file_name,
        row_number,
        line_number,
        cast(null as {{ dbt.type_string() }}) as row_key,
        reason,
        '(line)' as column_name,
        value_text
    from lines
)

select
    refused.intake_table,
    refused.row_number,
    refused.row_key,
    refused.reason,
    refused.column_name,
    refused.value_text,
    reasons.what_is_wrong,
    reasons.how_to_mend,
    refused.file_name,
    refused.line_number
from refused
left join reasons
    on refused.reason = reasons.reason
order by
    refused.intake_table asc nulls last,
    refused.file_name asc nulls last,
    refused.row_number asc nulls last,
    refused.reason asc nulls last,
    refused.column_name asc nulls last
