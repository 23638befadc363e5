-- What lies after the day asked for, with all that belongs to it: a claim of a source
-- that is not there, a link or verification of a claim that is not there.
{% set published_until = day_or_null(day_asked('as_of')) %}
{% set recorded_until = day_or_null(day_asked('recorded_as_of')) %}

with source_rows as (
    select
        row_number,
        source_id,
        case
            -- What was not yet fetched was not yet recorded either.
            when coalesce(recorded_on, retrieved_on) > {{ recorded_until }}
                then 'recorded_later'
            when published_to > {{ published_until }} then 'published_later'
        end as hidden_because
    from {{ ref('int_sources_dated') }}
),

sources as (
    select
        source_id,
        min(hidden_because) as hidden_because
    from source_rows
    group by source_id
    having count(*) = count(hidden_because)
),

claim_rows as (
    select
        claims.row_number,
        claims.claim_id,
        case
            when claims.recorded_on > {{ recorded_until }} then 'recorded_later'
            else sources.hidden_because
        end as hidden_because
    from {{ ref('stg_claims') }} as claims
    left join sources
        on claims.source_id = sources.source_id
),

claims as (
    select
        claim_id,
        min(hidden_because) as hidden_because
    from claim_rows
    group by claim_id
    having count(*) = count(hidden_because)
),

all_rows as (
    {% for one in ['source', 'claim'] %}
        select
            '{{ one }}s' as intake_table,
            row_number,
            hidden_because
        from {{ one }}_rows
        union all
    {% endfor %}
    select
        'claim_links' as intake_table,
        links.row_number,
        case
            when links.recorded_on > {{ recorded_until }} then 'recorded_later'
            else coalesce(claims.hidden_because, others.hidden_because)
        end as hidden_because
    from {{ ref('stg_claim_links') }} as links
    left join claims
        on links.claim_id = claims.claim_id
    left join claims as others
        on links.other_claim_id = others.claim_id
    union all
    select
        'verifications' as intake_table,
        verifications.row_number,
        case
            when verifications.recorded_on > {{ recorded_until }} then 'recorded_later'
            -- Whoever looked it up later knew what could not yet be known.
            when verifications.recorded_on > {{ published_until }}
                then 'published_later'
            else claims.hidden_because
        end as hidden_because
    from {{ ref('stg_verifications') }} as verifications
    left join claims
        on verifications.claim_id = claims.claim_id
    {% for table in [
        'origins', 'companies', 'people', 'aliases', 'broader_labels',
        'identity_decisions'
    ] %}
        union all
        select
            '{{ table }}' as intake_table,
            row_number,
            case when recorded_on > {{ recorded_until }} then 'recorded_later' end
                as hidden_because
        from {{ ref('stg_' ~ table) }}
    {% endfor %}
)

select
    intake_table,
    row_number,
    hidden_because
from all_rows
where
    hidden_because is not null
    -- Without a day nothing lies after it, and nobody need look.
    and {{ 'true' if day_asked('as_of') or day_asked('recorded_as_of') else 'false' }}
