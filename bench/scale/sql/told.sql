-- The tellings of a span of documents with all that is known of their events.
create or replace table told as
select
    tellings.*,
    md5_number_lower('way ' || tellings.event_number || ' ' || tellings.voice)
        as way,
    documents.day_number as told_on,
    documents.language_number,
    events.* exclude (event_number, digest),
    shapes.* exclude (
        shape_number, counterparty, person, team, site, unit, causes
    ),
    shapes.told_as = 'view' as is_view,
    struct_pack(
        big_factor := scripts.big_factor,
        big_word := scripts.big_word,
        small_factor := scripts.small_factor,
        small_word := scripts.small_word,
        digits := scripts.digits
    ) as script
from tellings
inner join documents
    on tellings.document_number = documents.document_number
inner join events
    on tellings.event_number = events.event_number
inner join shapes
    on events.shape_number = shapes.shape_number
inner join scripts
    on documents.language_number = scripts.language_number
where tellings.document_number between getvariable('first_document')
    and getvariable('last_document');
