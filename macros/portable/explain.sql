{# A table function in the warehouse: `from marts.explain('<question_id>')` tells why a
   verdict is what it is, one row per claim. Spark has no such functions. #}
{% macro create_explain() %}
    {{ return(adapter.dispatch('create_explain')()) }}
{% endmacro %}

{% macro duckdb__create_explain() %}
    create or replace macro {{ this.include(database=false).schema }}.explain(
        question
    ) as table (
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
        from {{ this.include(database=false) }} as evidence
        inner join {{ ref('fct_claims').include(database=false) }} as claims
            on evidence.claim_id = claims.claim_id
        where evidence.question_id = question
        order by
            abs(evidence.log_odds) desc,
            evidence.claim_id asc
    )
{% endmacro %}

{% macro spark__create_explain() %}
{% endmacro %}
