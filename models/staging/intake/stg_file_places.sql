select
    {{ clean_text('intake_table') }} as intake_table,
    {{ clean_text('file_name') }} as file_name,
    cast(first_row as bigint) as first_row,
    cast(row_offset as bigint) as row_offset,
    cast(line_offset as bigint) as line_offset
from {{ intake('file_places') }}
