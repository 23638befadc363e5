with broader_labels as (select * from {{ ref('stg_broader_labels') }}),

hidden as (
    select row_number from {{ ref('int_rows_hidden') }}
    where intake_table = 'broader_labels'
)

select
    broader_labels.row_number,
    {{ known_columns('broader_labels') }}
from broader_labels
left join hidden
    on broader_labels.row_number = hidden.row_number
where hidden.row_number is null
