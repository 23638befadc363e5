-- low <= best <= high and from <= to, wherever a mart gives both.
{% set intervals = [
    ('fct_claims', 'claim_id', 'value_low', 'value_best', 'value_high'),
    ('fct_claims', 'claim_id', 'usd_low', 'usd_best', 'usd_high'),
    ('fct_claims', 'claim_id', 'occurred_from', 'occurred_from', 'occurred_to'),
    ('fct_claims', 'claim_id', 'due_from', 'due_from', 'due_to'),
    ('fct_verdicts', 'question_id', 'answer_low', 'answer_best', 'answer_high'),
    ('fct_events', 'event_id', 'occurred_from', 'occurred_from', 'occurred_to'),
    ('dim_sources', 'source_id', 'published_from', 'published_from', 'published_to'),
    ('workforce_changes', 'event_id', 'people_low', 'people_best', 'people_high'),
    ('workforce_changes', 'event_id', 'headcount_implied_low',
        'headcount_implied_low', 'headcount_implied_high'),
    ('competitor_positioning', 'event_id', 'value_low', 'value_best', 'value_high'),
] %}

{% for table, key, low, best, high in intervals %}
    select
        '{{ table }}.{{ low }}' as interval_name,
        {{ key }} as row_key
    from {{ ref(table) }}
    where
        {{ low }} > {{ high }}
        or {{ low }} > {{ best }}
        or {{ best }} > {{ high }}
    {{ 'union all' if not loop.last }}
{% endfor %}
