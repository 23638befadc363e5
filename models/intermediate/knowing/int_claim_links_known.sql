with claim_links as (select * from {{ ref('stg_claim_links') }}),

hidden as (
    select row_number from {{ ref('int_rows_hidden') }}
    where intake_table = 'claim_links'
)

select
    claim_links.row_number,
    {{ known_columns('claim_links') }}
from claim_links
left join hidden
    on claim_links.row_number = hidden.row_number
where hidden.row_number is null
