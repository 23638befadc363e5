with fates as (
    {% for table in intake_tables() %}
        select
            '{{ table }}' as intake_table,
            case when faults = '' then 1 else 0 end as is_accepted,
            case when faults = '' then 0 else 1 end as is_rejected,
            0 as is_hidden
        from {{ ref('int_' ~ table ~ '_checked') }}
        union all
        -- A table without a row is told of too.
        select
            '{{ table }}' as intake_table,
            0 as is_accepted,
            0 as is_rejected,
            0 as is_hidden
        union all
    {% endfor %}
    select
        intake_table,
        0 as is_accepted,
        0 as is_rejected,
        1 as is_hidden
    from {{ ref('int_rows_hidden') }}
    union all
    -- A line that can't be read has no day, so it lies after none.
    select
        intake_table,
        0 as is_accepted,
        1 as is_rejected,
        0 as is_hidden
    from {{ ref('stg_refused_lines') }}
),

builds as (select * from {{ ref('int_builds_dated') }}),

counted as (
    select
        intake_table,
        sum(is_accepted) as accepted_count,
        sum(is_rejected) as rejected_count,
        sum(is_hidden) as hidden_count
    from fates
    group by intake_table
)

select
    counted.intake_table,
    cast(counted.accepted_count as bigint) as accepted_count,
    cast(counted.rejected_count as bigint) as rejected_count,
    cast(counted.hidden_count as bigint) as hidden_count,
    builds.published_until_on,
    builds.recorded_until_on,
    builds.as_of_on
from counted
cross join builds
order by
    counted.intake_table asc nulls last
