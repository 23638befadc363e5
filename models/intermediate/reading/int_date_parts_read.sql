with texts as (select * from {{ ref('int_dates_collected') }}),

parts as (
    select split_part(edtf, '/', 1) as date_part from texts
    union
    select split_part(edtf, '/', 2) as date_part from texts
),

bare as (
    select
        date_part,
        regexp_extract(date_part, '^([^?~%]+)[?~%]?$', 1) as date_text,
        regexp_extract(date_part, '([?~%])$', 1) as qualifier
    from parts
    where date_part <> ''
),

formed as (
    select
        date_part,
        date_text,
        qualifier,
        case
            when regexp_extract(date_text, '^([0-9]{4}-[0-9]{2}-[0-9]{2})$', 1) <> ''
                then 'day'
            when
                -- A moment is read as its day.
                regexp_extract(
                    date_text,
                    '^([0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}'
                    || '(Z|[+-][0-9]{2}(:[0-9]{2})?)?)$',
                    1
                ) <> ''
                then 'day'
            when
                regexp_extract(
                    date_text, '^([0-9]{4}-(0[1-9]|1[0-2])(-XX)?)$', 1
                ) <> ''
                then 'month'
            when regexp_extract(date_text, '^([0-9]{4}-2[1-4])$', 1) <> ''
                then 'season'
            when regexp_extract(date_text, '^([0-9]{4}(-XX(-XX)?)?)$', 1) <> ''
                then 'year'
            when regexp_extract(date_text, '^([0-9]{3}X)$', 1) <> '' then 'decade'
            when regexp_extract(date_text, '^([0-9]{2}XX)$', 1) <> '' then 'century'
            else 'unreadable'
        end as date_form
    from bare
),

ends as (
    select
        date_part,
        qualifier,
        date_form,
        case date_form
            when 'day' then substr(date_text, 1, 10)
            when 'month' then substr(date_text, 1, 7) || '-01'
            when 'season'
                then
                    substr(date_text, 1, 4)
                    || case substr(date_text, 6, 2)
                        when '21' then '-03-01'
                        when '22' then '-06-01'
                        when '23' then '-09-01'
                        when '24' then '-12-01'
                    end
            when 'year' then substr(date_text, 1, 4) || '-01-01'
            when 'decade' then substr(date_text, 1, 3) || '0-01-01'
            when 'century' then substr(date_text, 1, 2) || '00-01-01'
        end as from_text,
        case date_form
            when 'day' then substr(date_text, 1, 10)
            when 'month' then substr(date_text, 1, 7) || '-01'
            -- Seasons of the northern half; winter runs into the next year.
            when 'season'
                then
                    case substr(date_text, 6, 2)
                        when '21' then substr(date_text, 1, 4) || '-05-01'
                        when '22' then substr(date_text, 1, 4) || '-08-01'
                        when '23' then substr(date_text, 1, 4) || '-11-01'
                        when '24'
                            then
                                lpad(
                                    cast(
                                        cast(substr(date_text, 1, 4) as integer) + 1
                                        as {{ dbt.type_string() }}
                                    ),
                                    4,
                                    '0'
                                )
                                || '-02-01'
                    end
            when 'year' then substr(date_text, 1, 4) || '-12-31'
            when 'decade' then substr(date_text, 1, 3) || '9-12-31'
            when 'century' then substr(date_text, 1, 2) || '99-12-31'
        end as to_text
    from formed
),

dated as (
    select
        date_part,
        qualifier,
        date_form,
        {{ safe_date('from_text') }} as starts_on,
        case
            when date_form in ('month', 'season')
                then last_day({{ safe_date('to_text') }})
            else {{ safe_date('to_text') }}
        end as ends_on
    from ends
)

select
    date_part,
    case when starts_on is null or ends_on is null then 'unreadable' else date_form end
        as date_form,
    case when ends_on is not null then starts_on end as starts_on,
    case when starts_on is not null then ends_on end as ends_on,
    qualifier in ('~', '%') as is_approximate,
    qualifier in ('?', '%') as is_uncertain
from dated
