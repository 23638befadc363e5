with claims as (select * from {{ ref('stg_claims') }}),

hidden as (
    select row_number from {{ ref('int_rows_hidden') }}
    where intake_table = 'claims'
)

select
    claims.row_number,
    {{ known_columns('claims') }}
from claims
left join hidden
    on claims.row_number = hidden.row_number
where hidden.row_number is null
