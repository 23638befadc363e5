-- Each sum as a check. Parts that nobody told may be missing: where none can be
-- negative the total is at least the sum of those told, elsewhere it may be anything.
with parts as (
    select
        *,
        {{ readable_interval('part_low', 'part_best', 'part_high') }} as part_text
    from {{ ref('int_parts_found') }}
),

sums as (
    select
        rule,
        question_id,
        event_id,
        metric_id,
        whole_low,
        whole_best,
        whole_high,
        is_never_negative,
        count(*) as part_count,
        {% for end in ['low', 'best', 'high'] %}
            -- One open end leaves the sum open.
            case when count(part_{{ end }}) = count(*) then sum(part_{{ end }}) end
                as parts_{{ end }},
        {% endfor %}
        {{ sorted_text_list('part_text', ' + ', keep_equals=true) }} as parts_text
    from parts
    group by
        rule,
        question_id,
        event_id,
        metric_id,
        whole_low,
        whole_best,
        whole_high,
        is_never_negative
)

select
    rule,
    question_id as comparison_id,
    event_id,
    metric_id,
    case
        -- What no measure can hold is an open end, not an error.
        when is_never_negative and parts_low < 1e14
            then cast(parts_low as decimal(18, 4))
    end as expected_low,
    cast(null as decimal(18, 4)) as expected_high,
    whole_low as stated_low,
    whole_high as stated_high,
    parts_text
    || case
        when part_count = 1 then ' as the one part told'
        else ' = ' || {{ readable_best('parts_low', 'parts_best', 'parts_high') }}
    end
    || ', stated '
    || {{ readable_interval('whole_low', 'whole_best', 'whole_high') }} as arithmetic
from sums
