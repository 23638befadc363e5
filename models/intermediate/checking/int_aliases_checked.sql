with aliases as (select * from {{ ref('int_aliases_known') }}),

words as (select * from {{ ref('int_words_known') }}),

ids as (select distinct entity_id from {{ ref('int_entities_accepted') }})

select
    aliases.row_number,
    aliases.alias,
    {{ faults([
        ['missing_value', 'alias', 'aliases.alias is null'],
        ['missing_value', 'entity_id', 'aliases.entity_id is null'],
        ['unknown_entity', 'entity_id',
            'aliases.entity_id is not null and ids.entity_id is null'],
        ['unknown_word', 'alias_kind',
            'aliases.alias_kind is not null and words.word is null'],
        ['unreadable_language', 'language',
            "regexp_extract(aliases.language,"
            ~ " '^([A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*)$', 1) = ''"],
        ['unreadable_flag', 'is_ambiguous',
            'aliases.is_ambiguous_text is not null and aliases.is_ambiguous is null'],
    ] + record_checks('aliases')) }} as faults
from aliases
left join words
    on
        words.vocabulary = 'alias_kind'
        and aliases.alias_kind = words.word
left join ids
    on aliases.entity_id = ids.entity_id
