{% set roles = {
    'subject': 'company', 'counterparty': 'company', 'moved_to': 'company',
    'person': 'person'
} %}

with claims as (select * from {{ ref('int_claims_known') }}),

mentions as (select * from {{ ref('int_mentions_resolved') }}),

entities as (select * from {{ ref('int_entities_accepted') }})

select
    claims.row_number,
    {% for role in roles %}
        {{ role }}_mentions.entity_id as {{ role }}_id,
    {% endfor %}
    -- Whoever speaks may be a company, a person or a phrase: a phrase stays a phrase.
    coalesce(speaking_people.entity_id, speaking_companies.entity_id) as speaker_id,
    coalesce(people.name, companies.name, claims.speaker) as speaker_name,
    {% set checks = [] %}
    {% for role in roles %}
        {% do checks.append([
            'unknown_name', role, role ~ "_mentions.resolution = 'unknown'"
        ]) %}
        {% do checks.append([
            'ambiguous_name', role, role ~ "_mentions.resolution = 'ambiguous'"
        ]) %}
    {% endfor %}
    {{ faults(checks) }} as faults
from claims
{% for role, entity_kind in roles.items() %}
    left join mentions as {{ role }}_mentions
        on
            {{ role }}_mentions.entity_kind = '{{ entity_kind }}'
            and claims.{{ role }} = {{ role }}_mentions.mention
{% endfor %}
left join mentions as speaking_people
    on
        speaking_people.entity_kind = 'person'
        and claims.speaker = speaking_people.mention
left join mentions as speaking_companies
    on
        speaking_companies.entity_kind = 'company'
        and claims.speaker = speaking_companies.mention
left join entities as people
    on
        people.entity_kind = 'person'
        and speaking_people.entity_id = people.entity_id
left join entities as companies
    on
        companies.entity_kind = 'company'
        and speaking_companies.entity_id = companies.entity_id
