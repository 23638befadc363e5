with links as (select * from {{ ref('int_claim_links_known') }}),

checked as (select * from {{ ref('int_claim_links_checked') }})

select
    links.row_number,
    links.claim_id,
    links.relation,
    links.other_claim_id,
    links.reason,
    links.recorded_on
from links
inner join checked
    on links.row_number = checked.row_number
where
    checked.faults = ''
    and links.retracted_on is null
