with verifications as (select * from {{ ref('stg_verifications') }}),

hidden as (
    select row_number from {{ ref('int_rows_hidden') }}
    where intake_table = 'verifications'
)

select
    verifications.row_number,
    {{ known_columns('verifications') }}
from verifications
left join hidden
    on verifications.row_number = hidden.row_number
where hidden.row_number is null
