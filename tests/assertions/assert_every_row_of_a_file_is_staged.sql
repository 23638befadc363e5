-- Two readers go over a file of a corpus: the check, which knows its lines, and the
-- engine. Did they not see the same rows, places would be wrong and rows lost.
with read as (
    {% for table in intake_tables() %}
        select
            '{{ table }}' as intake_table,
            count(*) as row_count
        from {{ ref('stg_' ~ table) }}
        {{ 'union all' if not loop.last }}
    {% endfor %}
)

select
    places.intake_table,
    places.first_row - 1 as row_count_of_files,
    read.row_count
from {{ ref('stg_file_places') }} as places
inner join read
    on places.intake_table = read.intake_table
where
    places.file_name is null
    and places.first_row - 1 <> read.row_count
