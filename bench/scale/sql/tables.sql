-- The other tables of the intake, in the order in which they are written.
create view origins as
with named as (
    select
        event_number,
        origin,
        is_next,
        min(document_number) as document_number
    from tellings
    where origin is not null
    group by event_number, origin, is_next
)

select
    named.is_next,
    'o' || named.event_number || '-' || named.origin as origin_id,
    if(named.origin = 'memo', 'memo', 'interview') as origin_kind,
    if(named.origin = 'memo', 'Memo on event ', 'Interview on event ')
    || named.event_number as label,
    cast(null as varchar) as publisher,
    cast(day_of(events.day_number) as varchar) as dated,
    cast(day_of(documents.day_number) as varchar) as recorded_on,
    cast(null as varchar) as retracted_on
from named
inner join events
    on named.event_number = events.event_number
inner join documents
    on named.document_number = documents.document_number
where
    not named.is_next
    or (named.event_number, named.origin) not in (
        select (event_number, origin) from tellings
        where origin is not null and not is_next
    )
order by named.is_next, named.event_number, named.origin;

create view sources as
select
    document_number >= getvariable('document_count') as is_next,
    'd' || document_number as source_id,
    'Document ' || document_number as title,
    publishers_named.name
    || ' '
    || pick(words_of('outlets'), publisher_digest, 30) as publisher,
    pick(words_of('source_kinds'), publisher_digest, 34) as source_kind,
    documents.language,
    'https://example.org/' || publisher_number || '/' || document_number as url,
    case
        when chance(digest, 2, 0.08)
            then strftime(day_of(day_number), '%Y-%m')
        else cast(day_of(day_number) as varchar)
    end as published,
    cast(day_of(day_number) as varchar) as retrieved_on,
    case
        when publisher_digest % 5 = 0 then 'F'
        when accuracy >= 850 then 'B'
        when accuracy >= 700 then 'C'
        when accuracy >= 560 then 'D'
        else 'E'
    end as reliability,
    cast(null as varchar) as hops,
    sha256('document ' || document_number) as content_sha256,
    cast(day_of(day_number) as varchar) as recorded_on,
    cast(
        if(
            chance(digest, 44, getvariable('source_retracted')),
            day_of(day_number) + 1 + slice(digest, 50, 20),
            null
        ) as varchar
    ) as retracted_on
from documents
inner join people_names as publishers_named
    on
        publisher_number % getvariable('person_count')
        = publishers_named.person_number
        and publishers_named.language_number = 0
order by document_number;

create view companies as
with drawn as (
    select
        company_number,
        name,
        md5_number_lower('company ' || company_number) as digest
    from names
    where language_number = 0
)

select
    false as is_next,
    'co-' || company_number as company_id,
    name,
    'company' as kind,
    pick(words_of('sectors'), digest, 0) as sector,
    pick(words_of('countries'), digest, 12) as country,
    if(
        company_number >= 10 and chance(digest, 24, 0.05),
        'co-' || slice(digest, 36, 10),
        null
    ) as parent_company_id,
    cast(
        chance(
            digest,
            48,
            least(
                getvariable('focus'),
                getvariable('focus_most') / getvariable('company_count')
            )
        )
        or company_number = 0 as varchar
    ) as is_focus,
    getvariable('first_day') as recorded_on,
    cast(null as varchar) as retracted_on
from drawn
order by company_number;

create view people as
select
    false as is_next,
    'p' || person_number as person_id,
    name,
    getvariable('first_day') as recorded_on,
    cast(null as varchar) as retracted_on
from people_names
where language_number = 0
order by person_number;

create view aliases as
with listed as (
    select
        'co-' || company_number as entity_id,
        name as alias,
        language,
        'transliteration' as alias_kind,
        language_number as place,
        company_number as number
    from names
    where is_used and language_number > 0
    union all
    select
        'co-' || company_number, name || legal_form, language, 'legal_name', 7,
        company_number
    from names
    where has_legal_name and language_number = 0
    union all
    -- Two companies that go by one name.
    select
        'co-' || names.company_number, spellings.spelling, 'en', 'short_name', 9,
        names.company_number
    from names
    inner join spellings
        on
            names.company_number = spellings.company_number
            and spellings.spelling_number = 9
    where names.language_number = 0 and names.company_number % 50 < 2
    union all
    select
        'p' || person_number, name, language, 'transliteration', language_number,
        getvariable('company_count') + person_number
    from people_names
    where is_used and language_number > 0
)

select
    false as is_next,
    entity_id,
    alias,
    language,
    alias_kind,
    'false' as is_ambiguous,
    getvariable('first_day') as recorded_on,
    cast(null as varchar) as retracted_on
from listed
order by number, place;
