-- What is wrong with a decision by itself; what contradicts others is found later.
with decisions as (select * from {{ ref('int_identity_decisions_known') }}),

words as (select * from {{ ref('int_words_known') }}),

ids as (select distinct entity_id from {{ ref('int_entities_accepted') }})

select
    decisions.row_number,
    decisions.name,
    {{ faults([
        ['missing_value', 'name', 'decisions.name is null'],
        ['missing_value', 'entity_id', 'decisions.entity_id is null'],
        ['unknown_entity', 'entity_id',
            'decisions.entity_id is not null and ids.entity_id is null'],
        ['link_to_itself', 'entity_id', 'decisions.name = decisions.entity_id'],
        ['missing_value', 'decision', 'decisions.decision is null'],
        ['unknown_word', 'decision',
            'decisions.decision is not null and words.word is null'],
        ['unreadable_date', 'decided_on',
            'decisions.decided_on_text is not null and decisions.decided_on is null'],
    ] + record_checks('decisions')) }} as faults
from decisions
left join words
    on
        words.vocabulary = 'identity_decision'
        and decisions.decision = words.word
left join ids
    on decisions.entity_id = ids.entity_id
