-- Total = sum of parts: every figure that contains others, beside them.
with part_pairs as (select * from {{ ref('int_event_parts_linked') }}),

worded as (
    select
        *,
        {{ readable_interval('figure_low', 'figure_best', 'figure_high') }}
            as figure_text
    from {{ ref('int_figures_answered') }}
)

select
    part_pairs.whole_event_id as event_id,
    part_pairs.metric_id,
    sum(parts.figure_low) as parts_low,
    sum(coalesce(parts.figure_best, parts.figure_low, parts.figure_high)) as parts_best,
    sum(parts.figure_high) as parts_high,
    count(*) as part_count,
    max(wholes.figure_low) as whole_low,
    max(wholes.figure_best) as whole_best,
    max(wholes.figure_high) as whole_high,
    {{ sorted_text_list('parts.figure_text', ' + ', keep_equals=true) }} as parts_text
from part_pairs
inner join worded as parts
    on
        part_pairs.part_event_id = parts.event_id
        and part_pairs.metric_id = parts.metric_id
inner join worded as wholes
    on
        part_pairs.whole_event_id = wholes.event_id
        and part_pairs.metric_id = wholes.metric_id
group by
    part_pairs.whole_event_id,
    part_pairs.metric_id
