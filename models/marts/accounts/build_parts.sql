select
    part_kind,
    part,
    row_count,
    version
from {{ ref('int_parts_fingerprinted') }}
order by
    part_kind asc,
    part asc
