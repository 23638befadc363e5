{# One row per pair of sources of which one seems to copy the other: the share of the
   answers they need not have in common, yet share. Sharing what is right proves
   nothing; sharing what is wrong does. `pairs` holds pair_key, source_id,
   other_source_id, shared_count, same_count; `agreements` one row per pair and answer
   in common. #}
{% macro sources_compared(pairs, agreements, beliefs, overall, topics) %}
    select
        pair_key,
        source_id,
        other_source_id,
        shared_count,
        same_count,
        same_right,
        wrong_in_common,
        expected_in_common,
        {{ to_points(
            '(wrong_in_common - expected_in_common) / (1 - expected_in_common)'
            ~ ' * not_both_right / (not_both_right + pair_worth)'
        ) }} as dependence
    from (
        select
            pair_key,
            source_id,
            other_source_id,
            shared_count,
            same_count,
            same_right,
            pair_worth,
            shared_count - same_right as not_both_right,
            (same_count - same_right)
            / nullif(cast(shared_count - same_right as double), 0) as wrong_in_common,
            least(
                0.98,
                (1 - accuracy) * (1 - other_accuracy) * coincidence
                / greatest(0.000001, 1 - accuracy * other_accuracy)
            ) as expected_in_common
        from (
            select
                pairs.pair_key,
                pairs.source_id,
                pairs.other_source_id,
                pairs.shared_count,
                pairs.same_count,
                parameters.pair_worth,
                coalesce(agreed.same_right, 0) as same_right,
                cast(one.accuracy as double) as accuracy,
                cast(other.accuracy as double) as other_accuracy,
                cast(chances.coincidence as double) as coincidence
            from {{ pairs }} as pairs
            left join (
                select
                    agreements.pair_key,
                    sum(beliefs.belief) as same_right
                from {{ agreements }} as agreements
                inner join {{ beliefs }} as beliefs
                    on agreements.candidate_key = beliefs.candidate_key
                group by agreements.pair_key
            ) as agreed
                on pairs.pair_key = agreed.pair_key
            inner join {{ overall }} as one
                on pairs.source_id = one.source_id
            inner join {{ overall }} as other
                on pairs.other_source_id = other.source_id
            cross join (
                select
                    {{ to_points('avg(cast(1 / cast(wrong_answers as double) as decimal(18, 6)))') }}
                        as coincidence
                from {{ topics }}
            ) as chances
            cross join (
                {{ parameters(['pair_worth']) }}
            ) as parameters
        ) as counted
    ) as expected
    where
        (wrong_in_common - expected_in_common) / (1 - expected_in_common)
        * not_both_right / (not_both_right + pair_worth)
        >= (
            select max(parameters.dependence_least)
            from ({{ parameters(['dependence_least']) }}) as parameters
        )
{% endmacro %}

{# One row per source and each other that it may depend on, in both directions. #}
{% macro dependence_both_ways(compared) %}
    select
        source_id,
        other_source_id,
        dependence
    from {{ compared }}
    union all
    select
        other_source_id as source_id,
        source_id as other_source_id,
        dependence
    from {{ compared }}
{% endmacro %}
