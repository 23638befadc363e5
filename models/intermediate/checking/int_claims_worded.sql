{% set vocabularies = {
    'claim_type': 'claim_type', 'population': 'population', 'base': 'base',
    'stage': 'stage', 'cause': 'cause', 'comparison': 'comparison',
    'modality': 'modality', 'speaker_kind': 'speaker_kind', 'unit': 'unit'
} %}

with claims as (select * from {{ ref('int_claims_known') }}),

words as (select * from {{ ref('int_words_known') }})

select
    claims.row_number,
    {% set checks = [] %}
    {% for column in vocabularies %}
        {% do checks.append([
            'unknown_word', column,
            'claims.' ~ column ~ ' is not null and ' ~ column ~ '_words.word is null'
        ]) %}
    {% endfor %}
    {{ faults(checks) }} as faults
from claims
{% for column, vocabulary in vocabularies.items() %}
    left join words as {{ column }}_words
        on
            {{ column }}_words.vocabulary = '{{ vocabulary }}'
            and claims.{{ column }} = {{ column }}_words.word
{% endfor %}
