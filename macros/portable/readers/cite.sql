{% macro create_cite() %}
    {%- set query %}
        with asked as (
            select distinct
                trim(unnest(string_split(cast(claim_list as varchar), ','))) as claim_id
        )

        select
            claims.claim_id,
            claims.summary,
            claims.value_text,
            claims.modality,
            claims.speaker,
            sources.title as source,
            sources.publisher,
            sources.language,
            sources.published_from,
            sources.published_to,
            sources.reliability,
            sources.url,
            claims.locator,
            claims.origin_id,
            claims.retracted_on
        from {{ mart('fct_claims') }} as claims
        inner join asked
            on claims.claim_id = asked.claim_id
        inner join {{ mart('dim_sources') }} as sources
            on claims.source_id = sources.source_id
        order by claims.claim_id asc
    {% endset -%}
    {{ table_function('cite', 'claim_list', query,
        "The words behind a row: give it the claim_ids of any mart and it tells one row"
        ~ " per claim with speaker, source and place."
        ~ " from marts.cite('signal-brief-016, arabic-report-013')") }}
{% endmacro %}
