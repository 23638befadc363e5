with texts as (select * from {{ ref('int_dates_collected') }}),

split as (
    select
        edtf,
        split_part(edtf, '/', 1) as left_part,
        split_part(edtf, '/', 2) as right_part,
        length(edtf) - length(replace(edtf, '/', '')) as slash_count
    from texts
),

date_parts as (select * from {{ ref('int_date_parts_read') }}),

joined as (
    select
        split.edtf,
        split.slash_count,
        split.left_part,
        split.right_part,
        lefts.date_form as left_form,
        lefts.starts_on,
        case when split.slash_count = 0 then lefts.ends_on else rights.ends_on end
            as ends_on,
        coalesce(lefts.is_approximate, false)
        or coalesce(rights.is_approximate, false) as is_approximate,
        coalesce(lefts.is_uncertain, false)
        or coalesce(rights.is_uncertain, false) as is_uncertain,
        -- `..` is an open end, an empty part an unknown one: neither bounds anything.
        case
            when split.left_part in ('', '..') and split.slash_count = 1 then 'open'
            when coalesce(lefts.date_form, 'unreadable') = 'unreadable'
                then 'unreadable'
            else 'read'
        end as left_state,
        case
            when split.slash_count = 0 then 'read'
            when split.right_part in ('', '..') then 'open'
            when coalesce(rights.date_form, 'unreadable') = 'unreadable'
                then 'unreadable'
            else 'read'
        end as right_state
    from split
    left join date_parts as lefts
        on split.left_part = lefts.date_part
    left join date_parts as rights
        on split.right_part = rights.date_part
),

judged as (
    select
        edtf,
        starts_on,
        ends_on,
        is_approximate,
        is_uncertain,
        case
            when
                slash_count > 1
                or left_state = 'unreadable'
                or right_state = 'unreadable'
                or left_part || right_part = ''
                then 'unreadable'
            when slash_count = 0 then left_form
            when left_state = 'open' or right_state = 'open' then 'open_range'
            else 'range'
        end as date_precision
    from joined
)

select
    edtf,
    case when date_precision <> 'unreadable' then starts_on end as starts_on,
    case when date_precision <> 'unreadable' then ends_on end as ends_on,
    date_precision,
    is_approximate,
    is_uncertain,
    coalesce(date_precision <> 'unreadable' and starts_on > ends_on, false)
        as is_reversed
from judged
