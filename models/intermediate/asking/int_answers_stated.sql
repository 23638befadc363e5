{# The attributes that a claim can speak to, beside the happening itself. The answers
   to `set` attributes do not exclude one another: a cut can have two causes. #}
{% set codes = {
    'stage': 'code', 'comparison': 'code', 'cause': 'set', 'moved_to_id': 'set'
} %}

with links as (select * from {{ ref('int_claim_links_accepted') }}),

-- A conversion says nothing of its own, and what was corrected is withdrawn.
silent as (
    select claim_id from links
    where relation = 'converts'
    union
    select other_claim_id as claim_id from links
    where relation = 'corrects'
),

claims as (
    select
        gathered.*,
        -- A person may put several populations under one event: each is asked about
        -- apart, or 200 employees would contradict 500 contractors.
        case
            when
                -- Who is named is one person, whatever kind of staff.
                gathered.person_id is null
                and min(gathered.population) over (partition by gathered.event_id)
                <> max(gathered.population) over (partition by gathered.event_id)
                then gathered.population
        end as population_asked
    from {{ ref('int_claims_gathered') }} as gathered
    left join silent
        on gathered.claim_id = silent.claim_id
    where silent.claim_id is null
),

answers as (
    select
        claim_id,
        'occurrence' as attribute,
        'code' as answer_kind,
        'yes' as answer_code,
        cast(null as decimal(18, 4)) as answer_low,
        cast(null as decimal(18, 4)) as answer_best,
        cast(null as decimal(18, 4)) as answer_high,
        6 as specificity
    from claims
    union all
    select
        claim_id,
        -- Shares of different wholes are different questions, and so are figures in
        -- units that cannot be compared.
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
        1 as specificity
    from claims
    where
        metric_id is not null
        and value_form is not null
    union all
    -- Where a metric is measured in words, the words are the answer.
    select
        claim_id,
        concat_ws(':', metric_id, base) as attribute,
        'code' as answer_kind,
        value_label as answer_code,
        cast(null as decimal(18, 4)) as answer_low,
        cast(null as decimal(18, 4)) as answer_best,
        cast(null as decimal(18, 4)) as answer_high,
        1 as specificity
    from claims
    where value_label is not null
    {% for column, kind in codes.items() %}
        union all
        select
            claim_id,
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
            {{ loop.index + 1 }} as specificity
        from claims
        where {{ column }} is not null
    {% endfor %}
)

select
    answers.claim_id,
    claims.event_id,
    claims.modality,
    claims.population_asked,
    answers.attribute,
    answers.answer_kind,
    answers.answer_code,
    answers.answer_low,
    answers.answer_best,
    answers.answer_high,
    -- What the claim is chiefly about: its figure, else its rung, rank or cause.
    row_number() over (
        partition by answers.claim_id order by answers.specificity asc
    ) = 1 as is_chief
from answers
inner join claims
    on answers.claim_id = claims.claim_id
