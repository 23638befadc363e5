with expected as (
    select intake_table, row_key, reason, column_name, count(*) as row_count
    from read_parquet($bad_rows)
    where $is_next_day or not is_next
    group by all
),

found as (
    select intake_table, row_key, reason, column_name, count(*) as row_count
    from marts.rejected_rows
    group by all
)

select
    coalesce(sum(expected.row_count), 0),
    coalesce(sum(found.row_count), 0),
    coalesce(
        sum(
            abs(coalesce(expected.row_count, 0) - coalesce(found.row_count, 0))
        ),
        0
    )
from expected
full join found
    on
        expected.intake_table = found.intake_table
        and expected.row_key is not distinct from found.row_key
        and expected.reason = found.reason
        and expected.column_name = found.column_name
