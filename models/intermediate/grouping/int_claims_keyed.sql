{# A plan is told apart by the day it is meant for, not by the day it was made: two
   cuts announced in one week are two. #}
{% set is_due %}
    modalities.is_plan
    and coalesce(claims.due_from, claims.due_to) is not null
{% endset %}

with claims as (select * from {{ ref('int_claims_read') }}),

sources as (select * from {{ ref('int_sources_accepted') }}),

claim_types as (select * from {{ ref('stg_claim_types') }}),

modalities as (select * from {{ ref('stg_modalities') }}),

parameters as (
    {{ parameters(['event_touch_days', 'event_core_days']) }}
),

spoken as (
    select
        claims.claim_id,
        claims.claim_type,
        claims.subject_id,
        claims.counterparty_id,
        claims.person_id,
        -- Who is named needs no kind of staff to be told apart.
        case when claims.person_id is null then claims.population end as population,
        {{ name_key('claims.team') }} as team_key,
        {{ name_key('claims.site') }} as site_key,
        claims.given_event_id,
        claims.recorded_on,
        claims.occurred_text,
        {% for part in ['from', 'to', 'precision', 'is_approximate'] %}
            case
                when {{ is_due }} then claims.due_{{ part }}
                else claims.occurred_{{ part }}
            end as occurred_{{ part }},
        {% endfor %}
        claim_types.grouping,
        -- What is meant or foretold is never the same event as what happened.
        modalities.is_plan,
        -- Values and views belong to whoever holds them: two valuers do not make a
        -- series, two critics no quarrel over one question.
        case
            when
                claim_types.grouping = 'view'
                and not coalesce(
                    claim_types.counterparty_role = 'estimator'
                    and claims.counterparty_id is not null,
                    false
                )
                then
                    coalesce(
                        claims.speaker_id,
                        {{ name_key('claims.speaker') }},
                        claims.source_id
                    )
        end as holder
    from claims
    inner join sources
        on claims.source_id = sources.source_id
    inner join claim_types
        on claims.claim_type = claim_types.claim_type
    inner join modalities
        on claims.modality = modalities.modality
    where
        claims.retracted_on is null
        and sources.retracted_on is null
),

keyed as (
    select
        claim_id,
        given_event_id,
        recorded_on,
        occurred_from,
        occurred_to,
        occurred_precision,
        occurred_is_approximate,
        {{ regexp_replace_every(
            "concat_ws('/', subject_id, claim_type, counterparty_id, person_id,"
            ~ " population, team_key, site_key, holder,"
            ~ " case when is_plan then 'plan' end)",
            '[ ,;#|@]+', '-'
        ) }} as event_stem,
        -- Not for reading: `-` keeps an empty part from sliding into the next one.
        concat_ws(
            '|',
            subject_id,
            claim_type,
            coalesce(counterparty_id, '-'),
            coalesce(person_id, '-'),
            coalesce(population, '-'),
            coalesce(team_key, '-'),
            coalesce(site_key, '-'),
            coalesce(holder, '-'),
            case when is_plan then 'plan' else '-' end,
            -- A year's revenue is no rough date for a month's.
            case when grouping = 'period' then coalesce(occurred_text, '-') end
        ) as group_key,
        grouping = 'period' as is_period,
        {{ dbt.datediff('occurred_from', 'occurred_to', 'day') }}
            as span_days
    from spoken
),

widened as (
    select
        keyed.*,
        case
            when keyed.is_period then 0
            when keyed.occurred_is_approximate
                then
                    greatest(
                        keyed.span_days + 1,
                        cast(parameters.event_touch_days as integer)
                    )
            when keyed.occurred_precision = 'day'
                then cast(parameters.event_touch_days as integer)
            else 0
        end as slack_days,
        case
            when keyed.occurred_from is null or keyed.occurred_to is null then 3
            when
                keyed.is_period
                or keyed.span_days <= parameters.event_core_days
                then 1
            else 2
        end as date_tier
    from keyed
    cross join parameters
)

select
    claim_id,
    given_event_id,
    recorded_on,
    event_stem,
    -- What a given name of an event shares with the names that the rule makes.
    coalesce(
        regexp_replace(given_event_id, '/([0-9]{4}-[0-9]{2}|undated).*$', ''),
        event_stem
    ) as shared_stem,
    group_key,
    occurred_from,
    occurred_to,
    cast(occurred_from - cast(slack_days as integer) as date) as reach_from,
    cast(occurred_to + cast(slack_days as integer) as date) as reach_to,
    date_tier
from widened
