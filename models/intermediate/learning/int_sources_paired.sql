with votes as (
    select * from {{ ref('int_votes_sampled') }}
    where is_paired
),

parameters as (
    {{ parameters(['pair_min_questions']) }}
)

select
    row_number() over (order by one.source_id asc, other.source_id asc) as pair_key,
    one.source_id,
    other.source_id as other_source_id,
    count(*) as shared_count,
    count(case when one.candidate_key = other.candidate_key then 1 end) as same_count
from votes as one
inner join votes as other
    on
        one.question_key = other.question_key
        and one.source_id < other.source_id
cross join parameters
group by
    one.source_id,
    other.source_id,
    parameters.pair_min_questions
having count(*) >= parameters.pair_min_questions
