with links as (select * from {{ ref('int_claim_links_known') }}),

words as (select * from {{ ref('int_words_known') }}),

claims as (
    select claim_id from {{ ref('int_claims_checked') }}
    where faults = ''
)

select
    links.row_number,
    links.claim_id,
    {{ faults([
        ['missing_value', 'claim_id', 'links.claim_id is null'],
        ['missing_value', 'relation', 'links.relation is null'],
        ['missing_value', 'other_claim_id', 'links.other_claim_id is null'],
        ['unknown_word', 'relation',
            'links.relation is not null and words.word is null'],
        ['unknown_claim', 'claim_id',
            'links.claim_id is not null and claims.claim_id is null'],
        ['unknown_claim', 'other_claim_id',
            'links.other_claim_id is not null and others.claim_id is null'],
        ['link_to_itself', 'other_claim_id', 'links.claim_id = links.other_claim_id'],
    ] + record_checks('links')) }} as faults
from links
left join words
    on
        words.vocabulary = 'link_relation'
        and links.relation = words.word
left join claims
    on links.claim_id = claims.claim_id
left join claims as others
    on links.other_claim_id = others.claim_id
