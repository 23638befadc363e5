with companies as (select * from {{ ref('stg_companies') }}),

hidden as (
    select row_number from {{ ref('int_rows_hidden') }}
    where intake_table = 'companies'
)

select
    companies.row_number,
    {{ known_columns('companies') }}
from companies
left join hidden
    on companies.row_number = hidden.row_number
where hidden.row_number is null
