{# One row per answer: the probability that it is the right one, given the points of all
   answers to its question, and its credit, which adds that of the narrower answers
   lying in it. `scored` holds question_key, candidate_key, topic, vote_count, is_right,
   question_is_settled, points; `related` from_key, to_key, share, is_compatible;
   `topics` topic, wrong_answers. #}
{% macro answers_believed(scored, related, topics) %}
    select
        question_key,
        candidate_key,
        topic,
        vote_count,
        is_right,
        question_is_settled,
        {{ to_points(
            'case'
            ~ ' when question_is_settled then case when coalesce(is_right, false) then 1 else 0 end'
            ~ ' when is_right = false then 0'
            ~ ' else least(1, exp(points) / (exp(points) + greatest(0, rival_force)'
            ~ ' + greatest(0, wrong_answers - rival_count))) end'
        ) }} as belief
    from (
        select
            scored.*,
            coalesce(topics.wrong_answers, parameters.wrong_answers_usual)
                as wrong_answers,
            sum(exp(greatest(0, scored.points))) over (
                partition by scored.question_key
            )
            - exp(greatest(0, scored.points))
            - coalesce(friends.force, 0) as rival_force,
            count(*) over (partition by scored.question_key)
            - 1
            - coalesce(friends.friend_count, 0) as rival_count
        from {{ scored }} as scored
        cross join (
            {{ parameters(['wrong_answers_usual']) }}
        ) as parameters
        left join {{ topics }} as topics
            on scored.topic = topics.topic
        left join (
            select
                related.to_key,
                count(*) as friend_count,
                sum(exp(greatest(0, others.points))) as force
            from {{ related }} as related
            inner join {{ scored }} as others
                on related.from_key = others.candidate_key
            where related.is_compatible
            group by related.to_key
        ) as friends
            on scored.candidate_key = friends.to_key
    ) as faced
{% endmacro %}
