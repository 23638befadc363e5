-- Who told what of which event, in numbers only; texts are written file by file.
create table tellings as
with voices as (
    select
        event_number,
        day_number,
        cast(unnest(range(telling_count)) as integer) as voice,
        false as is_next
    from events
    where event_number < getvariable('event_count')
),

voices_drawn as (
    select
        *,
        md5_number_lower('delay ' || event_number || ' ' || voice) as delay_digest
    from voices
),

-- The first one tells at once: others deny, correct and repeat it.
delayed as (
    select
        *,
        day_number
        + case
            when voice = 0 then 0
            when chance(delay_digest, 0, getvariable('years_late'))
                then 60 + slice(delay_digest, 12, 670)
            when chance(delay_digest, 0, getvariable('weeks_late'))
                then 7 + slice(delay_digest, 12, 54)
            else slice(delay_digest, 12, 7)
        end as told_on
    from voices_drawn
),

on_next_day as (
    select
        range as voice_number,
        md5_number_lower('next ' || range) as digest
    from range(getvariable('next_claim_count'))
),

placed as (
    select
        event_number,
        voice,
        is_next,
        -- A document of that day, or one of the next few where days have none.
        least(
            getvariable('document_count') - 1,
            told_on * getvariable('document_count') // getvariable('day_count')
            + slice(
                delay_digest,
                24,
                greatest(
                    4, getvariable('document_count') // getvariable('day_count')
                )
            )
        ) as document_number
    from delayed
    where told_on < getvariable('day_count')
    union all
    select
        case
            when chance(digest, 0, getvariable('on_new_events'))
                then
                    getvariable('event_count')
                    + slice(digest, 12, getvariable('next_event_count'))
            when
                chance(
                    digest,
                    0,
                    getvariable('on_new_events') + getvariable('on_recent_events')
                )
                then
                    getvariable('event_count')
                    - 1
                    - slice(
                        digest,
                        12,
                        1 + getvariable('event_count') * 30
                        // getvariable('day_count')
                    )
            else slice(digest, 12, getvariable('event_count'))
        end as event_number,
        1000 + voice_number as voice,
        true as is_next,
        getvariable('document_count')
        + slice(digest, 34, getvariable('next_document_count')) as document_number
    from on_next_day
),

routed as (
    select
        placed.*,
        documents.publisher_number,
        documents.parent,
        documents.accuracy,
        documents.parent_accuracy,
        md5_number_lower('told ' || placed.event_number || ' ' || placed.voice)
            as digest,
        documents.is_copy and placed.voice > 0 as is_copy
    from placed
    inner join documents
        on placed.document_number = documents.document_number
),

-- The root of what is said: the memo, the publisher that is copied, or its own.
rooted as (
    select
        *,
        chance(digest, 0, getvariable('from_memo')) as is_from_memo,
        if(is_copy, parent, publisher_number) as root_publisher,
        if(is_copy, parent_accuracy, accuracy) as root_accuracy
    from routed
),

opined as (
    select
        *,
        md5_number_lower(
            'opinion ' || event_number || ' '
            || if(is_from_memo, 'memo', cast(root_publisher as varchar))
        ) as opinion
    from rooted
)

select
    cast(event_number as integer) as event_number,
    cast(voice as integer) as voice,
    is_next,
    cast(document_number as integer) as document_number,
    digest,
    -- 0 is right; small errors are likelier, and copiers share theirs.
    cast(
        if(
            slice(opinion, 0, 1000)
            < if(is_from_memo, getvariable('memo_accuracy') * 1000, root_accuracy),
            0,
            1 + least(slice(opinion, 12, 7), slice(opinion, 24, 7))
        ) as tinyint
    ) as error,
    case
        when is_from_memo then 'memo'
        when is_copy and chance(digest, 12, getvariable('credits'))
            then cast(root_publisher as varchar)
        when not is_copy and chance(digest, 12, getvariable('names_origin'))
            then cast(root_publisher as varchar)
    end as origin
from opined
order by document_number, event_number, voice;
