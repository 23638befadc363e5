select
    {{ clean_text('intake_table') }} as intake_table,
    {{ clean_text('file_name') }} as file_name,
    cast(row_number as bigint) as row_number,
    cast(line_number as bigint) as line_number,
    {{ clean_text('reason') }} as reason,
    value_text
from {{ intake('refused_lines') }}
