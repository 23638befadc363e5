with compared as (select * from {{ ref('int_sources_compared') }})

select
    source_id,
    other_source_id,
    cast(shared_count as bigint) as shared_question_count,
    cast(same_count as bigint) as same_answer_count,
    cast(same_count - same_right as decimal(18, 4)) as wrong_in_common,
    {{ to_measure('wrong_in_common') }} as wrong_share,
    {{ to_measure('expected_in_common') }} as expected_wrong_share,
    {{ to_measure('dependence') }} as dependence
from compared
order by
    source_id asc nulls last,
    other_source_id asc nulls last
