with aliases as (select * from {{ ref('stg_aliases') }}),

hidden as (
    select row_number from {{ ref('int_rows_hidden') }}
    where intake_table = 'aliases'
)

select
    aliases.row_number,
    {{ known_columns('aliases') }}
from aliases
left join hidden
    on aliases.row_number = hidden.row_number
where hidden.row_number is null
