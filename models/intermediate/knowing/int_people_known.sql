with people as (select * from {{ ref('stg_people') }}),

hidden as (
    select row_number from {{ ref('int_rows_hidden') }}
    where intake_table = 'people'
)

select
    people.row_number,
    {{ known_columns('people') }}
from people
left join hidden
    on people.row_number = hidden.row_number
where hidden.row_number is null
