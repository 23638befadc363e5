{% macro create_as_of() %}
    {%- set query %}
        select
            history.question_id,
            events.subject,
            events.event_type,
            events.counterparty,
            history.attribute,
            history.answer,
            history.confidence,
            history.confidence_band,
            history.source_count,
            history.origin_count,
            history.denial_count,
            history.rival_count,
            history.known_on,
            history.is_latest,
            history.claim_ids
        from {{ mart('belief_history') }} as history
        inner join {{ mart('fct_events') }} as events
            on history.event_id = events.event_id
        where history.known_on <= cast(day as date)
        qualify row_number() over (
            partition by history.question_id
            order by history.known_on desc
        ) = 1
        order by history.question_id asc
    {% endset -%}
    {{ table_function('as_of', 'day', query,
        "Every verdict as it stood at the end of a day, one row per question; known_on"
        ~ " is the day it dates from. from marts.as_of('2025-09-30')") }}
{% endmacro %}

{% macro create_changed_since() %}
    {%- set query %}
        with earlier as (
            select
                history.question_id,
                history.answer,
                history.confidence
            from {{ mart('belief_history') }} as history
            where history.known_on <= cast(day as date)
            qualify row_number() over (
                partition by history.question_id
                order by history.known_on desc
            ) = 1
        ),

        changes as (
            select
                latest.question_id,
                latest.event_id,
                case
                    when earlier.question_id is null then 'new'
                    when latest.answer is distinct from earlier.answer
                        then 'other answer'
                    when latest.confidence > earlier.confidence then 'surer'
                    when latest.confidence < earlier.confidence then 'less sure'
                end as change,
                latest.attribute,
                earlier.answer as answer_then,
                latest.answer as answer_now,
                earlier.confidence as confidence_then,
                latest.confidence as confidence_now,
                latest.claim_ids
            from {{ mart('belief_history') }} as latest
            left join earlier
                on latest.question_id = earlier.question_id
            where latest.is_latest
        )

        select
            changes.question_id,
            changes.change,
            events.subject,
            events.event_type,
            events.counterparty,
            changes.attribute,
            changes.answer_then,
            changes.answer_now,
            changes.confidence_then,
            changes.confidence_now,
            events.summary,
            changes.claim_ids
        from changes
        inner join {{ mart('fct_events') }} as events
            on changes.event_id = events.event_id
        where changes.change is not null
        order by
            changes.confidence_now desc,
            changes.question_id asc
    {% endset -%}
    {{ table_function('changed_since', 'day', query,
        "What moved after a day: one row per question that is new, has another answer,"
        ~ " or is surer or less sure. from marts.changed_since('2025-09-30')") }}
{% endmacro %}
