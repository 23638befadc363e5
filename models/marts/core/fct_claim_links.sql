select
    claim_id,
    relation,
    other_claim_id,
    {{ sorted_text_list('reason', separator='; ') }} as reason,
    min(recorded_on) as recorded_on
from {{ ref('int_claim_links_accepted') }}
group by
    claim_id,
    relation,
    other_claim_id
order by
    claim_id asc,
    relation asc,
    other_claim_id asc
