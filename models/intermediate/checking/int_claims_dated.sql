with claims as (select * from {{ ref('int_claims_known') }}),

dates as (select * from {{ ref('int_dates_read') }})

select
    claims.row_number,
    occurrences.starts_on as occurred_from,
    occurrences.ends_on as occurred_to,
    occurrences.date_precision as occurred_precision,
    coalesce(occurrences.is_approximate, false) as occurred_is_approximate,
    dues.starts_on as due_from,
    dues.ends_on as due_to,
    dues.date_precision as due_precision,
    coalesce(dues.is_approximate, false) as due_is_approximate,
    {{ faults([
        ['unreadable_date', 'occurred', "occurrences.date_precision = 'unreadable'"],
        ['end_before_start', 'occurred', 'occurrences.is_reversed'],
        ['unreadable_date', 'due', "dues.date_precision = 'unreadable'"],
        ['end_before_start', 'due', 'dues.is_reversed'],
    ] + record_checks('claims')) }} as faults
from claims
left join dates as occurrences
    on claims.occurred = occurrences.edtf
left join dates as dues
    on claims.due = dues.edtf
