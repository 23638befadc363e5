-- The one verdict that a row about an event rests on, and the gravest dispute in it.
{% set chief_metrics = ['people', 'share_of_workforce'] %}

with questions as (select * from {{ ref('int_questions_banded') }}),

events as (select * from {{ ref('int_events_described') }}),

builds as (select * from {{ ref('int_builds_dated') }}),

statuses as (
    select
        rank,
        term
    from {{ ref('stg_terms') }}
    where list = 'dispute_status'
),

ranked as (
    select
        *,
        row_number() over (
            partition by event_id, population_asked
            order by
                case
                    when attribute = 'stage' then 1
                    {% for metric in chief_metrics %}
                        when split_part(attribute, ':', 1) = '{{ metric }}'
                            then {{ loop.index + 1 }}
                    {% endfor %}
                    when answer_kind = 'number' then 7
                    when split_part(attribute, ':', 1) = 'comparison' then 8
                    when attribute = 'occurrence' then 9
                    else 10
                end asc,
                confidence desc,
                question_id asc
        ) as preference,
        max(dispute_rank) over (partition by event_id, population_asked)
            as gravest_rank
    from questions
)

select
    ranked.event_id,
    ranked.population_asked,
    ranked.question_id,
    ranked.confidence,
    ranked.confidence_band,
    ranked.confidence_label,
    statuses.term as dispute_status,
    ranked.source_count,
    ranked.origin_count,
    events.first_known_on,
    events.last_reported_on,
    builds.as_of_on,
    events.claim_ids
from ranked
inner join events
    on ranked.event_id = events.event_id
inner join statuses
    on ranked.gravest_rank = statuses.rank
cross join builds
where ranked.preference = 1
