with sources as (select * from {{ ref('stg_sources') }}),

hidden as (
    select row_number from {{ ref('int_rows_hidden') }}
    where intake_table = 'sources'
)

select
    sources.row_number,
    {{ known_columns('sources') }}
from sources
left join hidden
    on sources.row_number = hidden.row_number
where hidden.row_number is null
