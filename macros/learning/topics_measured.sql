{# One row per topic: how many wrong answers are about equally likely, measured from how
   often losing votes agree; where little is known, the usual number of the parameters.
   `beliefs` holds question_key, candidate_key, topic, vote_count, belief. #}
{% macro topics_measured(beliefs) %}
    select
        losing.topic,
        {{ to_points(
            'least('
            ~ ' max(parameters.wrong_answers_most),'
            ~ ' (sum(losing.votes * (losing.votes - 1)) + max(parameters.wrong_answers_weight))'
            ~ ' / (sum(losing.pairs) + max(parameters.wrong_answers_weight)'
            ~ ' / max(parameters.wrong_answers_usual)))'
        ) }} as wrong_answers
    from (
        select
            question_key,
            topic,
            cast(sum(case when place > 1 then vote_count else 0 end) as double) as votes,
            cast(
                sum(case when place > 1 then vote_count * (vote_count - 1) else 0 end)
                as double
            ) as pairs
        from (
            select
                question_key,
                topic,
                vote_count,
                row_number() over (
                    partition by question_key
                    order by belief desc, vote_count desc, candidate_key asc
                ) as place
            from {{ beliefs }}
        ) as ranked
        group by
            question_key,
            topic
    ) as losing
    cross join (
        {{ parameters([
            'wrong_answers_usual', 'wrong_answers_weight', 'wrong_answers_most'
        ]) }}
    ) as parameters
    group by losing.topic
{% endmacro %}
