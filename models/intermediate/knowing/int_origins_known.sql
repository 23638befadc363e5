with origins as (select * from {{ ref('stg_origins') }}),

hidden as (
    select row_number from {{ ref('int_rows_hidden') }}
    where intake_table = 'origins'
)

select
    origins.row_number,
    {{ known_columns('origins') }}
from origins
left join hidden
    on origins.row_number = hidden.row_number
where hidden.row_number is null
