{% macro create_timeline() %}
    {%- set query %}
        with meant as ({{ entities_meant('any_name') }}),

        companies as (
            select entity_id from meant
            where entity_kind = 'company'
        ),

        people as (
            select entity_id from meant
            where entity_kind = 'person'
        )

        select
            events.occurred_from,
            events.occurred_to,
            events.first_known_on,
            events.subject,
            events.event_type,
            events.counterparty,
            events.person,
            events.summary,
            events.modality,
            events.confidence,
            events.confidence_band,
            events.dispute_status,
            events.source_count,
            events.origin_count,
            events.event_id,
            events.claim_ids
        from {{ mart('fct_events') }} as events
        where
            events.subject_id in (select entity_id from companies)
            or events.counterparty_id in (select entity_id from companies)
            or events.person_id in (select entity_id from people)
        order by
            coalesce(
                events.occurred_from, events.occurred_to, events.first_known_on
            ) asc,
            coalesce(events.occurred_to, events.first_known_on) asc,
            events.event_id asc
    {% endset -%}
    {{ table_function('timeline', 'any_name', query,
        "What happened to a company or person and with it, oldest first: one row per"
        ~ " event, plans and opinions among them (see modality). Takes an id or any"
        ~ " spelling of the name in any script. from marts.timeline('Scale AI')") }}
{% endmacro %}

{% macro create_about() %}
    {%- set query %}
        with meant as ({{ entities_meant('any_name') }}),

        companies as (
            select entity_id from meant
            where entity_kind = 'company'
        ),

        people as (
            select entity_id from meant
            where entity_kind = 'person'
        )

        select
            verdicts.subject,
            verdicts.event_type,
            verdicts.counterparty,
            events.person,
            verdicts.attribute,
            verdicts.answer,
            verdicts.confidence,
            verdicts.confidence_band,
            verdicts.dispute_status,
            verdicts.source_count,
            verdicts.origin_count,
            verdicts.last_reported_on,
            events.summary,
            verdicts.question_id,
            verdicts.claim_ids
        from {{ mart('fct_verdicts') }} as verdicts
        inner join {{ mart('fct_events') }} as events
            on verdicts.event_id = events.event_id
        where
            events.subject_id in (select entity_id from companies)
            or events.counterparty_id in (select entity_id from companies)
            or events.person_id in (select entity_id from people)
        order by
            verdicts.confidence desc,
            verdicts.question_id asc
    {% endset -%}
    {{ table_function('about', 'any_name', query,
        "What is believed today about a company or person, surest first: one row per"
        ~ " question. Takes an id or any spelling of the name in any script."
        ~ " from marts.about('Surge AI')") }}
{% endmacro %}
