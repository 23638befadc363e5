-- Staging numbers the rows of a table through all its files: here each rejected one
-- gets back its file, its row there and its line. Without a place it is of a seed: one
-- file, one line a row below the header.
with rejected as (
    select distinct
        intake_table,
        row_number
    from {{ ref('int_rows_rejected') }}
),

places as (select * from {{ ref('stg_file_places') }}),

-- One walk along both in order, instead of comparing every row with every place.
walked as (
    select
        intake_table,
        row_number,
        cast(null as bigint) as first_row,
        row_number as walked_row,
        1 as comes_after
    from rejected
    union all
    select
        intake_table,
        cast(null as bigint) as row_number,
        first_row,
        first_row as walked_row,
        0 as comes_after
    from places
    where file_name is not null
),

placed as (
    select
        intake_table,
        row_number,
        max(first_row) over (
            partition by intake_table
            order by
                walked_row asc nulls last,
                comes_after asc nulls last
            rows between unbounded preceding and current row
        ) as first_row
    from walked
)

select
    placed.intake_table,
    placed.row_number as staged_row,
    coalesce(places.file_name, placed.intake_table || '.csv') as file_name,
    placed.row_number + coalesce(places.row_offset, 0) as row_number,
    case
        when places.first_row is null then placed.row_number + 1
        else placed.row_number + places.line_offset
    end as line_number
from placed
left join places
    on
        placed.intake_table = places.intake_table
        and placed.first_row = places.first_row
        and places.file_name is not null
where placed.row_number is not null
