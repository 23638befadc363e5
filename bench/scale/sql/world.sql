-- Who there is: companies and people with their names, publishers and their documents.
create table scripts as
select
    * replace (
        string_split(syllables, ' ') as syllables,
        coalesce(gap, '') as gap
    ),
    sum(weight) over (order by language_number) as weight_to
from read_csv(getvariable('data') || '/scripts.csv', types = {
    'gap': 'varchar', 'big_word': 'varchar', 'small_word': 'varchar',
    'digits': 'varchar', 'legal_form': 'varchar', 'big_factor': 'bigint',
    'small_factor': 'bigint'
});

create table words as
select list, string_split(words, ' ') as words
from read_csv(getvariable('data') || '/words.csv', all_varchar = true);

create macro words_of(wanted) as (select words from words where list = wanted);

-- Odd multipliers make every number another code of as many bits: no two names alike.
create table names as
with coded as (
    select
        company.range as company_number,
        scripts.*,
        (company.range * 7368787 + 1234567) % 33554432 as code,
        md5_number_lower('name ' || company.range || scripts.language) as digest
    from range(getvariable('company_count')) as company, scripts
)

select
    company_number,
    language_number,
    language,
    legal_form,
    chance(digest, 12, getvariable('has_legal_name')) as has_legal_name,
    language_number = 0 or chance(digest, 0, getvariable('transliterated'))
        as is_used,
    capitalised(
        syllable(syllables, code, 0)
        || syllable(syllables, code, 1)
        || syllable(syllables, code, 2)
    )
    || gap
    || capitalised(syllable(syllables, code, 3) || syllable(syllables, code, 4))
        as name
from coded;

create table people_names as
with coded as (
    select
        person.range as person_number,
        scripts.*,
        (person.range * 7368787 + 77) % 1048576 as code,
        md5_number_lower('person ' || person.range || scripts.language) as digest
    from range(getvariable('person_count')) as person, scripts
)

select
    person_number,
    language_number,
    language,
    language_number = 0 or chance(digest, 0, getvariable('transliterated'))
        as is_used,
    capitalised(syllable(syllables, code, 0) || syllable(syllables, code, 1))
    || gap
    || capitalised(syllable(syllables, code, 2) || syllable(syllables, code, 3))
        as name
from coded;

-- Every way to write a company: 0 to 6 in a language, 7 the legal name, 8 the id, 9 a
-- name that two companies share, 10 a spelling that no alias knows (y is in no name).
create table spellings as
with latin as (select * from names where language_number = 0)

select
    names.company_number,
    names.language_number as spelling_number,
    if(names.is_used, names.name, latin.name) as spelling
from names
inner join latin using (company_number)
union all
select company_number, 7, if(has_legal_name, name || legal_form, name) from latin
union all
select company_number, 8, 'co-' || company_number from latin
union all
select latin.company_number, 9, 'Twin ' || twins.name
from latin
inner join latin as twins
    on latin.company_number - latin.company_number % 50 = twins.company_number
union all
select company_number, 10, name[:3] || 'y' || name[5:] from latin;

create table publishers as
with drawn as (
    select
        range as publisher_number,
        md5_number_lower('publisher ' || range) as digest
    from range(getvariable('publisher_count'))
)

select
    drawn.publisher_number,
    drawn.digest,
    scripts.language_number,
    scripts.language,
    500 + slice(drawn.digest, 12, 451) as accuracy,
    -- The first publishers are originals: they are whom the others copy.
    drawn.publisher_number >= getvariable('family_count')
    and chance(drawn.digest, 24, getvariable('copier')) as is_copier,
    zipf(
        md5_number_lower('copied by ' || drawn.publisher_number),
        getvariable('family_count'),
        10
    ) as parent
from drawn
inner join scripts
    on
        slice(drawn.digest, 0, 1000) < scripts.weight_to
        and slice(drawn.digest, 0, 1000) >= scripts.weight_to - scripts.weight;

-- Numbered by day: a document of a day is found by reckoning. The next day's come last.
create table documents as
with drawn as (
    select
        range as document_number,
        md5_number_lower('document ' || range) as digest,
        if(
            range < getvariable('document_count'),
            range * getvariable('day_count') // getvariable('document_count'),
            getvariable('day_count')
        ) as day_number
    from range(
        getvariable('document_count') + getvariable('next_document_count')
    )
)

select
    drawn.document_number,
    drawn.day_number,
    drawn.digest,
    publishers.publisher_number,
    publishers.language_number,
    publishers.language,
    publishers.accuracy,
    publishers.digest as publisher_digest,
    publishers.is_copier and chance(drawn.digest, 40, getvariable('copies'))
        as is_copy,
    publishers.parent,
    parents.accuracy as parent_accuracy
from drawn
inner join publishers
    on
        zipf(
            drawn.digest,
            getvariable('publisher_count'),
            head_of(getvariable('publisher_count'))
        ) = publishers.publisher_number
inner join publishers as parents
    on publishers.parent = parents.publisher_number;
