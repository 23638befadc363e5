-- A reason that the vocabulary does not explain leaves its reader alone.
select
    intake_table,
    row_number,
    reason
from {{ ref('rejected_rows') }}
where
    how_to_mend is null
    or row_number is null
    or column_name is null
