with votes as (
    select * from {{ ref('int_votes_sampled') }}
    where is_paired
)

select
    pairs.pair_key,
    one.candidate_key,
    one.vote_key,
    other.vote_key as other_vote_key
from votes as one
inner join votes as other
    on
        one.candidate_key = other.candidate_key
        and one.source_id < other.source_id
inner join {{ ref('int_sources_paired') }} as pairs
    on
        one.source_id = pairs.source_id
        and other.source_id = pairs.other_source_id
