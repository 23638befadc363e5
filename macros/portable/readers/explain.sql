{% macro create_explain() %}
    {%- set query %}
        select
            evidence.claim_id,
            evidence.role,
            evidence.answer,
            evidence.speaker,
            evidence.source_id,
            claims.locator,
            evidence.log_odds,
            evidence.reason,
            claims.summary
        from {{ mart('verdict_evidence') }} as evidence
        inner join {{ mart('fct_claims') }} as claims
            on evidence.claim_id = claims.claim_id
        where evidence.question_id = question
        order by
            abs(evidence.log_odds) desc,
            evidence.claim_id asc
    {% endset -%}
    {{ table_function('explain', 'question', query,
        "Why a verdict is what it is: one row per claim on the question, the weightiest"
        ~ " first. from marts.explain('<question_id>')") }}
{% endmacro %}
