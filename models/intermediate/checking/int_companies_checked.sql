with companies as (
    select
        *,
        row_number() over (partition by company_id order by row_number) as occurrence
    from {{ ref('int_companies_known') }}
),

words as (select * from {{ ref('int_words_known') }})

select
    companies.row_number,
    companies.company_id,
    {{ faults([
        ['missing_value', 'company_id', 'companies.company_id is null'],
        ['duplicate_id', 'company_id',
            'companies.company_id is not null and companies.occurrence > 1'],
        ['missing_value', 'name', 'companies.name is null'],
        ['unknown_word', 'kind', 'companies.kind is not null and words.word is null'],
        ['unreadable_flag', 'is_focus',
            'companies.is_focus_text is not null and companies.is_focus is null'],
    ] + record_checks('companies')) }} as faults
from companies
left join words
    on
        words.vocabulary = 'company_kind'
        and companies.kind = words.word
