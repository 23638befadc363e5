{% set most_faults_in_a_row = 40 %}

with positions as (
    {{ rows_up_to(most_faults_in_a_row) }}
),

faulty as (
    {% for table, intake in intake_tables().items() %}
        select
            '{{ table }}' as intake_table,
            checked.row_number,
            rows_in.{{ intake.key }} as row_key,
            positions.position_number as fault_number,
            split_part(checked.faults, '|', positions.position_number) as fault,
            {{ faulty_cell(
                'rows_in',
                intake,
                "split_part(checked.faults, '|', positions.position_number)"
            ) }} as value_text
        from {{ ref('int_' ~ table ~ '_checked') }} as checked
        inner join {{ ref('stg_' ~ table) }} as rows_in
            on checked.row_number = rows_in.row_number
        inner join positions
            on split_part(checked.faults, '|', positions.position_number) <> ''
        where checked.faults <> ''
        {{ 'union all' if not loop.last }}
    {% endfor %}
)

select
    intake_table,
    row_number,
    row_key,
    fault_number,
    split_part(fault, '@', 1) as reason,
    split_part(fault, '@', 2) as column_name,
    value_text
from faulty
