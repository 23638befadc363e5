with equations as (select * from {{ ref('int_equations_filled') }}),

spans as (
    select
        rule,
        question_id,
        share_base,
        case
            when not bool_or(corner is null and direction < 0) then min(corner)
        end as least,
        case
            when not bool_or(corner is null and direction > 0) then max(corner)
        end as most
    from {{ ref('int_corners_reckoned') }}
    group by
        rule,
        question_id,
        share_base
),

scaled as (
    select
        equations.*,
        spans.least,
        spans.most,
        case
            when equations.kind = 'product'
                then
                    cast(equations.left_best as double)
                    * cast(equations.right_best as double)
            else
                cast(equations.left_best as double)
                / nullif(cast(equations.right_best as double), 0)
        end as middle,
        -- Percent are hundredths.
        case
            when equations.kind = 'product'
                then
                    cast(equations.result_per_one as double)
                    / (equations.left_per_one * equations.right_per_one)
            else
                cast(equations.result_per_one * equations.right_per_one as double)
                / equations.left_per_one
        end as factor,
        -- Nothing can be divided by what may be 0.
        equations.kind = 'product'
        or coalesce(equations.right_low > 0 or equations.right_high < 0, false)
            as is_bounded
    from equations
    inner join spans
        on
            equations.rule = spans.rule
            and equations.question_id = spans.question_id
            and equations.share_base is not distinct from spans.share_base
)

select
    rule,
    question_id,
    share_base,
    kind,
    {% for end, part in {'low': 'least', 'best': 'middle', 'high': 'most'}.items() %}
        case
            -- What no measure can hold is an open end, not an error.
            when is_bounded and abs({{ part }} * factor) < 99999999999998
                then {{ to_measure(part ~ ' * factor') }}
        end as expected_{{ end }},
    {% endfor %}
    {% for role in ['left', 'right', 'result'] %}
        {{ role }}_low,
        {{ role }}_best,
        {{ role }}_high,
        {{ role }}_per_one,
    {% endfor %}
    event_id,
    population_asked,
    metric_id
from scaled
