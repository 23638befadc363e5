{# The attributes that a claim can speak to beside its figure and the happening itself,
   the plainest first. The answers to `set` attributes do not exclude one another: a cut
   can have two causes. #}
{% set codes = {
    'stage': 'code', 'comparison': 'code', 'cause': 'set', 'moved_to_id': 'set'
} %}

with links as (select * from {{ ref('int_claim_links_accepted') }}),

gathered as (select * from {{ ref('int_claims_gathered') }}),

-- A conversion says nothing of its own, and what was corrected is withdrawn.
silent as (
    select claim_id from links
    where relation = 'converts'
    union
    select other_claim_id as claim_id from links
    where relation = 'corrects'
),

-- A person may put several populations under one event: each is asked about apart, or
-- 200 employees would contradict 500 contractors.
mixed as (
    select gathered.event_id
    from gathered
    left join silent
        on gathered.claim_id = silent.claim_id
    where
        silent.claim_id is null
        and gathered.population is not null
    group by gathered.event_id
    having min(gathered.population) <> max(gathered.population)
),

claims as (
    select
        gathered.*,
        -- Who is named is one person, whatever kind of staff.
        case
            when mixed.event_id is not null and gathered.person_id is null
                then gathered.population
        end as population_asked,
        -- What the claim is chiefly about: its figure, else its rung, rank or cause.
        case
            when gathered.metric_id is not null and gathered.value_form is not null
                then 0
            when gathered.value_label is not null then 0
            when gathered.stage is not null then 1
            when gathered.comparison is not null then 2
            when gathered.cause is not null then 3
            when gathered.moved_to_id is not null then 4
            else 5
        end as chief
    from gathered
    left join mixed
        on gathered.event_id = mixed.event_id
    left join silent
        on gathered.claim_id = silent.claim_id
    where silent.claim_id is null
)

select
    claim_id,
    event_id,
    modality,
    population_asked,
    'occurrence' as attribute,
    'code' as answer_kind,
    'yes' as answer_code,
    cast(null as decimal(18, 4)) as answer_low,
    cast(null as decimal(18, 4)) as answer_best,
    cast(null as decimal(18, 4)) as answer_high,
    chief = 5 as is_chief
from claims
union all
select
    claim_id,
    event_id,
    modality,
    population_asked,
    -- Shares of different wholes are different questions, and so are figures in units
    -- that cannot be compared.
    concat_ws(
        ':',
        metric_id,
        coalesce(base, case when measured_in is not null then '' end),
        measured_in
    ) as attribute,
    'number' as answer_kind,
    cast(null as {{ dbt.type_string() }}) as answer_code,
    -- Money is compared in one currency, where a rate is known.
    coalesce(usd_low, value_low) as answer_low,
    coalesce(usd_best, value_best) as answer_best,
    coalesce(usd_high, value_high) as answer_high,
    chief = 0 as is_chief
from claims
where
    metric_id is not null
    and value_form is not null
union all
-- Where a metric is measured in words, the words are the answer.
select
    claim_id,
    event_id,
    modality,
    population_asked,
    concat_ws(':', metric_id, base) as attribute,
    'code' as answer_kind,
    value_label as answer_code,
    cast(null as decimal(18, 4)) as answer_low,
    cast(null as decimal(18, 4)) as answer_best,
    cast(null as decimal(18, 4)) as answer_high,
    chief = 0 as is_chief
from claims
where value_label is not null
{% for column, kind in codes.items() %}
    union all
    select
        claim_id,
        event_id,
        modality,
        population_asked,
        {% if column == 'comparison' %}
            concat_ws(
                ':',
                'comparison',
                -- Or the base would be read as the metric.
                coalesce(metric_id, case when base is not null then '' end),
                base
            ) as attribute,
        {% else %}
            '{{ column | replace("_id", "") }}' as attribute,
        {% endif %}
        '{{ kind }}' as answer_kind,
        {{ column }} as answer_code,
        cast(null as decimal(18, 4)) as answer_low,
        cast(null as decimal(18, 4)) as answer_best,
        cast(null as decimal(18, 4)) as answer_high,
        chief = {{ loop.index }} as is_chief
    from claims
    where {{ column }} is not null
{% endfor %}
