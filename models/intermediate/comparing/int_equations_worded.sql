-- Each ratio and product as a check: what the two figures make, beside what is said of
-- it, written out as a person would.
select
    rule,
    concat_ws(' of ', question_id, share_base) as comparison_id,
    event_id,
    metric_id,
    expected_low,
    expected_high,
    result_low as stated_low,
    result_high as stated_high,
    {{ readable_operand('left') }}
    || case when kind = 'ratio' then ' / ' else ' x ' end
    || {{ readable_operand('right') }}
    || ' = '
    -- A ratio is told by its ends: whoever reads it asks which wholes would do.
    || case
        when kind = 'ratio'
            then
                {{ readable_interval(
                    'expected_low', 'cast(null as integer)', 'expected_high'
                ) }}
        else {{ readable_best('expected_low', 'expected_best', 'expected_high') }}
    end
    || case when result_per_one = 100 then ' %' else '' end
    || ', stated '
    || {{ readable_operand('result') }} as arithmetic
from {{ ref('int_equations_reckoned') }}
