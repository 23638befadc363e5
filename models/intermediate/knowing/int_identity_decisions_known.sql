with identity_decisions as (select * from {{ ref('stg_identity_decisions') }}),

hidden as (
    select row_number from {{ ref('int_rows_hidden') }}
    where intake_table = 'identity_decisions'
)

select
    identity_decisions.row_number,
    {{ known_columns('identity_decisions') }}
from identity_decisions
left join hidden
    on identity_decisions.row_number = hidden.row_number
where hidden.row_number is null
