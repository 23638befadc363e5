{# One row per source and topic: the weight of its votes and of those that hold. What a
   person has looked up outweighs what the corpus says of itself. `votes` holds
   candidate_key, topic, source_id, stance, weight; `beliefs` candidate_key, credit,
   question_is_settled. #}
{% macro votes_tallied(votes, beliefs) %}
    select
        source_id,
        topic,
        sum(weight) as voted,
        sum(weight * credit) as hit
    from (
        select
            votes.source_id,
            votes.topic,
            cast(
                votes.weight
                * case
                    when beliefs.question_is_settled
                        then
                            greatest(
                                1,
                                cast(
                                    count(*) over (
                                        partition by votes.source_id, votes.topic
                                    ) as decimal(18, 1)
                                ) / 10
                            )
                    else 1
                end as decimal(18, 4)
            ) as weight,
            case
                when votes.stance = 'denies' then 1 - beliefs.credit
                else beliefs.credit
            end as credit
        from {{ votes }} as votes
        inner join {{ beliefs }} as beliefs
            on votes.candidate_key = beliefs.candidate_key
    ) as weighted
    group by
        source_id,
        topic
{% endmacro %}

{# One row per source: its accuracy over all topics, drawn towards what its grade says
   or, where nobody graded it, towards the mean of the corpus. #}
{% macro sources_rated_overall(tallied) %}
    select
        sources.source_id,
        sources.claims_worth,
        coalesce(tallies.voted, 0) as voted,
        coalesce(tallies.hit, 0) as hit,
        {{ to_points(
            '(coalesce(tallies.hit, 0) + sources.claims_worth * case'
            ~ ' when sources.is_judged then sources.accuracy else corpus.accuracy end)'
            ~ ' / (coalesce(tallies.voted, 0) + sources.claims_worth)'
        ) }} as accuracy
    from {{ ref('int_sources_accepted') }} as sources
    cross join (
        select
            {{ to_points(
                '(coalesce(sum(tallies.hit), 0)'
                ~ ' + max(parameters.corpus_worth) * max(parameters.corpus_accuracy))'
                ~ ' / (coalesce(sum(tallies.voted), 0) + max(parameters.corpus_worth))'
            ) }} as accuracy
        from ({{ parameters(['corpus_worth', 'corpus_accuracy']) }}) as parameters
        left join {{ tallied }} as tallies
            on true
    ) as corpus
    left join (
        select
            source_id,
            sum(voted) as voted,
            sum(hit) as hit
        from {{ tallied }}
        group by source_id
    ) as tallies
        on sources.source_id = tallies.source_id
{% endmacro %}

{# One row per source and topic: its accuracy there, drawn towards that over all. #}
{% macro sources_rated(tallied, overall) %}
    select
        tallied.source_id,
        tallied.topic,
        tallied.voted,
        tallied.hit,
        {{ to_points(
            'least(parameters.accuracy_most, greatest(parameters.accuracy_least,'
            ~ ' (tallied.hit + greatest(parameters.topic_worth, overall.claims_worth)'
            ~ ' * overall.accuracy)'
            ~ ' / (tallied.voted + greatest(parameters.topic_worth, overall.claims_worth))))'
        ) }} as accuracy
    from {{ tallied }} as tallied
    inner join {{ overall }} as overall
        on tallied.source_id = overall.source_id
    cross join (
        {{ parameters(['topic_worth', 'accuracy_most', 'accuracy_least']) }}
    ) as parameters
{% endmacro %}
