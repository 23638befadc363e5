with entities as (select * from {{ ref('int_entities_accepted') }}),

chained as (select * from {{ ref('int_entities_chained') }}),

companies as (
    select company_id from {{ ref('int_companies_accepted') }}
    where is_focus
),

contradicted as (
    select distinct
        decisions.entity_kind,
        ones.chain_id
    from {{ ref('int_identity_decisions_placed') }} as decisions
    inner join chained as ones
        on
            decisions.entity_kind = ones.entity_kind
            and decisions.entity_id = ones.entity_id
    inner join chained as others
        on
            decisions.entity_kind = others.entity_kind
            and decisions.other_id = others.entity_id
    where
        decisions.decision = 'not_same'
        and ones.chain_id = others.chain_id
),

-- The id that lives on: a focus company's, else the first in order of the alphabet.
ranked as (
    select
        chained.entity_kind,
        chained.chain_id,
        chained.entity_id,
        row_number() over (
            partition by chained.entity_kind, chained.chain_id
            order by
                case when companies.company_id is null then 1 else 0 end asc,
                chained.entity_id asc
        ) as place
    from chained
    left join companies
        on
            chained.entity_kind = 'company'
            and chained.entity_id = companies.company_id
)

select
    entities.entity_kind,
    entities.entity_id,
    entities.name,
    chained.chain_id,
    contradicted.chain_id is not null as is_contradicted,
    case
        when contradicted.chain_id is null and ranked.entity_id is not null
            then ranked.entity_id
        else entities.entity_id
    end as surviving_id
from entities
left join chained
    on
        entities.entity_kind = chained.entity_kind
        and entities.entity_id = chained.entity_id
left join contradicted
    on
        chained.entity_kind = contradicted.entity_kind
        and chained.chain_id = contradicted.chain_id
left join ranked
    on
        chained.entity_kind = ranked.entity_kind
        and chained.chain_id = ranked.chain_id
        and ranked.place = 1
