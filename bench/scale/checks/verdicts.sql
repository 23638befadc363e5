select
    count(*),
    avg(cast(coalesce(is_right, false) as integer)),
    avg(cast(majority_is_right as integer)),
    count(*) filter (where answer_count > 1),
    avg(cast(coalesce(is_right, false) as integer)) filter (where answer_count > 1),
    avg(cast(majority_is_right as integer)) filter (where answer_count > 1),
    avg(cast(confidence >= 0.9 as integer)),
    avg(cast(is_right as integer)) filter (where confidence >= 0.9)
from judged
