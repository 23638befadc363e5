with mentions as (
    {% for column in ['subject', 'counterparty', 'moved_to', 'speaker'] %}
        select
            'company' as entity_kind,
            {{ column }} as mention
        from {{ ref('int_claims_known') }}
        union
    {% endfor %}
    {% for column in ['person', 'speaker'] %}
        select
            'person' as entity_kind,
            {{ column }} as mention
        from {{ ref('int_claims_known') }}
        union
    {% endfor %}
    select
        'company' as entity_kind,
        parent_company_id as mention
    from {{ ref('int_companies_known') }}
),

keyed as (
    select
        entity_kind,
        mention,
        {{ name_key('mention') }} as name_key
    from mentions
    where mention is not null
),

entities as (select * from {{ ref('int_entities_joined') }}),

-- Letter for letter, case and all.
spellings as (
    select
        entity_kind,
        spelling,
        count(distinct entity_id) as entity_count,
        bool_or(is_ambiguous) as is_ambiguous,
        min(entity_id) as entity_id
    from {{ ref('int_names_spelled') }}
    group by
        entity_kind,
        spelling
),

names as (
    select
        entity_kind,
        name_key,
        count(*) as entity_count,
        bool_or(is_ambiguous) as is_ambiguous,
        min(entity_id) as entity_id
    from {{ ref('int_names_keyed') }}
    group by
        entity_kind,
        name_key
)

select
    keyed.entity_kind,
    keyed.mention,
    keyed.name_key,
    case
        -- An id is the plainest word there is: it wins over any alias.
        when entities.entity_id is not null then entities.surviving_id
        when spellings.entity_count = 1 and not spellings.is_ambiguous
            then spellings.entity_id
        when names.entity_count = 1 and not names.is_ambiguous then names.entity_id
    end as entity_id,
    case
        when entities.entity_id is not null then 'id'
        when spellings.entity_count = 1 and not spellings.is_ambiguous then 'name'
        when names.entity_count is null then 'unknown'
        when names.entity_count > 1 or names.is_ambiguous then 'ambiguous'
        else 'name'
    end as resolution
from keyed
left join entities
    on
        keyed.entity_kind = entities.entity_kind
        and keyed.mention = entities.entity_id
left join spellings
    on
        keyed.entity_kind = spellings.entity_kind
        and keyed.mention = spellings.spelling
left join names
    on
        keyed.entity_kind = names.entity_kind
        and keyed.name_key = names.name_key
