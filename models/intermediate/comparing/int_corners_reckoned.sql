-- Interval arithmetic: whatever two figures make lies between the least and the most
-- that an end of the one makes with an end of the other.
with equations as (select * from {{ ref('int_equations_filled') }}),

sides as (
    select -1 as side
    union all
    select 1 as side
),

ends as (
    select
        equations.rule,
        equations.question_id,
        equations.share_base,
        equations.kind,
        left_sides.side as left_side,
        right_sides.side as right_side,
        cast(
            case
                when left_sides.side < 0 then equations.left_low
                else equations.left_high
            end as double
        ) as left_end,
        cast(
            case
                when right_sides.side < 0 then equations.right_low
                else equations.right_high
            end as double
        ) as right_end
    from equations
    cross join sides as left_sides
    cross join sides as right_sides
)

select
    rule,
    question_id,
    share_base,
    left_side,
    right_side,
    -- Null where an open end leads to no end at all; nothing of anything, however
    -- much, is nothing, and so is a share among any number.
    case
        when left_end = 0 then 0
        when kind = 'ratio' and right_end is null then 0
        when kind = 'ratio' then left_end / nullif(right_end, 0)
        when right_end = 0 then 0
        else left_end * right_end
    end as corner,
    -- To which side it leads there.
    coalesce(sign(left_end), left_side) * coalesce(sign(right_end), right_side)
        as direction
from ends
