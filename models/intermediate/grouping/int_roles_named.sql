-- The words of the weightiest claim of an event on where and as what it happened.
{% set columns = ['role', 'team', 'site', 'moved_to_id'] %}

with claims as (select * from {{ ref('int_claims_gathered') }}),

told as (
    {% for column in columns %}
        select
            event_id,
            '{{ column }}' as aspect,
            {{ column }} as wording,
            claim_id,
            accuracy * attribution as weight
        from claims
        where
            {{ column }} is not null
            and modality <> 'denied'
        {{ 'union all' if not loop.last }}
    {% endfor %}
),

ranked as (
    select
        *,
        row_number() over (
            partition by event_id, aspect
            order by weight desc, claim_id asc
        ) as preference
    from told
)

select
    {% for column in columns %}
        max(case when aspect = '{{ column }}' then wording end) as {{ column }},
    {% endfor %}
    event_id
from ranked
where preference = 1
group by event_id
