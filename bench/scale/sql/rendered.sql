-- Claims as text, with what is true of them beside.
create or replace table rendered as
with
-- What kind of telling it is. Only a first telling of the same happening can be linked.
manners as (
    select
        *,
        case
            when modality <> 'asserted' then 'tells'
            when voice = 0 or event_number >= getvariable('event_count') then 'tells'
            when is_false and chance(way, 0, getvariable('denies_false')) then 'denies'
            when chance(way, 12, getvariable('denies')) then 'denies'
            when chance(way, 12, getvariable('denies') + getvariable('corrects'))
                then 'corrects'
            when
                chance(
                    way,
                    12,
                    getvariable('denies')
                    + getvariable('corrects')
                    + getvariable('repeats')
                )
                then 'repeats'
            else 'tells'
        end as manner,
        told_as = 'figure'
        and second_metric_id is not null
        and voice > 0
        and chance(digest, 24, getvariable('second_figure')) as is_second
    from told
),

measured as (
    select
        * replace (
            if(is_second, second_metric_id, metric_id) as metric_id,
            if(is_second, 'percent', unit) as unit,
            if(
                is_second,
                if(second_base = 'population', population, second_base),
                base
            ) as base,
            -- A correction is right.
            if(manner = 'corrects', 0, error) as error
        ),
        if(is_second, share, if(told_as = 'figure', figure, null)) as right_figure,
        slice(digest, 34, 4096) as form_draw
    from manners
),

worded as (
    select
        *,
        -- 6 to 20 tenths of the right figure, none of them within a tenth.
        right_figure * (10 + ([0, -2, 2, -3, 3, -4, 4, 10])[1 + error]) // 10
            as told_figure,
        case
            when is_second or metric_id = 'hourly_pay' then 'exact'
            when form_draw < getvariable('about') * 4096 then 'about'
            when
                form_draw
                < (getvariable('about') + getvariable('at_least')) * 4096
                then 'at_least'
            when
                form_draw
                < (
                    getvariable('about')
                    + getvariable('at_least')
                    + getvariable('between')
                ) * 4096
                then 'between'
            else 'exact'
        end as form,
        day_of(day_number) as happened_on,
        slice(way, 24, 4096) / 4096 as date_draw
    from measured
),

written as (
    select
        *,
        'c' || event_number || '-' || voice as claim_id,
        (words_of('stages'))[1 + (stage + error) % len(words_of('stages'))]
            as told_stage,
        case form
            when 'exact' then cast(told_figure as varchar)
            when 'about' then '~' || told_figure
            when 'at_least' then '>=' || told_figure * 9 // 10
            else told_figure * 9 // 10 || '..' || told_figure * 11 // 10
        end as told_value,
        case form
            when 'exact' then written(told_figure, script)
            when 'about' then 'about ' || written(told_figure, script)
            when 'at_least'
                then 'over ' || written(told_figure * 9 // 10, script)
            else
                written(told_figure * 9 // 10, script)
                || ' to '
                || written(told_figure * 11 // 10, script)
        end as figure_text,
        date_draw < getvariable('by_year') as is_by_year,
        date_draw < getvariable('by_year') + getvariable('undated') as is_vague,
        slice(way, 36, 4096) / 4096 as speaker_draw,
        slice(way, 48, 4096) / 4096 as other_draw,
        unnest(
            if(
                chance(digest, 46, getvariable('faulty')),
                [null, slice(digest, 12, getvariable('fault_count'))],
                [null]
            )
        ) as fault
    from worded
),

dated as (
    select
        *,
        happened_on
        + if(
            slice(digest, 16, 8) = 0 and not is_false,
            slice(digest, 19, 5) - 2,
            0
        ) as told_day
    from written
),

spelt as (
    select
        dated.* exclude (subject, counterparty),
        dated.subject as subject_number,
        dated.counterparty as counterparty_number,
        speakers.name as speaker_name,
        faults.reason,
        faults.column_name,
        faults.cell as faulty_cell,
        faults.is_of_figure,
        subjects.spelling as subject_text,
        others.spelling as counterparty_text
    from dated
    left join faults
        on dated.fault = faults.fault
    inner join spellings as subjects
        on
            dated.subject = subjects.company_number
            and case
                when faults.reason = 'ambiguous_name' then 9
                when faults.reason = 'unknown_name' then 10
                when chance(digest, 2, getvariable('by_id')) then 8
                when chance(digest, 2, getvariable('by_id') + getvariable('by_legal_name'))
                    then 7
                else dated.language_number
            end = subjects.spelling_number
    left join spellings as others
        on
            dated.counterparty = others.company_number
            and dated.language_number = others.spelling_number
    left join people_names as speakers
        on
            speakers.language_number = 0
            and if(
                dated.manner = 'denies'
                or dated.speaker_draw < getvariable('named_speaker'),
                slice(
                    md5_number_lower('speaks for ' || dated.subject),
                    slice(dated.digest, 6, 3) * 12,
                    getvariable('person_count')
                ),
                null
            ) = speakers.person_number
),

complete as (
    select
        document_number,
        event_number,
        voice,
        fault,
        claim_id,
        'd' || document_number as source_id,
        'L' || 1 + slice(digest, 30, 400) as locator,
        claim_type,
        subject_text as subject,
        counterparty_text as counterparty,
        'p' || person as person,
        population,
        if(person is null, null, role) as role,
        team,
        site,
        if(
            told_as = 'stage'
            and other_draw < getvariable('tells_successor'),
            'co-' || (subject_number + 1 + slice(digest, 40, 5)) % getvariable('company_count'),
            null
        ) as moved_to,
        metric_id,
        if(told_value is null, null, figure_text) as value_text,
        told_value as value,
        if(told_value is null, null, unit) as unit,
        base,
        told_stage as stage,
        if(chance(digest, 20, getvariable('tells_cause')), cause, null) as cause,
        if(
            claim_type = 'market_standing', ['ahead', 'behind'][1 + error % 2], null
        ) as comparison,
        case
            when claim_type = 'revenue_level' then strftime(happened_on, '%Y-%m')
            when is_by_year then strftime(told_day, '%Y')
            when is_vague then null
            when
                date_draw
                < getvariable('by_year')
                + getvariable('undated')
                + getvariable('by_month')
                then strftime(told_day, '%Y-%m')
            when
                date_draw
                < getvariable('by_year')
                + getvariable('undated')
                + getvariable('by_month')
                + getvariable('about_day')
                then strftime(told_day, '%Y-%m-%d~')
            else strftime(told_day, '%Y-%m-%d')
        end as occurred,
        if(
            modality in ('planned', 'predicted'),
            strftime(happened_on + 120, '%Y-%m'),
            null
        ) as due,
        case
            when manner = 'denies' then 'denied'
            when
                modality = 'asserted'
                and manner = 'tells'
                and (is_false or chance(way, 2, getvariable('rumours')))
                then 'rumoured'
            else modality
        end as modality,
        coalesce(
            speaker_name,
            if(
                speaker_draw
                < getvariable('named_speaker') + getvariable('phrased_speaker'),
                replace(pick(words_of('phrases'), digest, 8), '_', ' '),
                null
            )
        ) as speaker,
        case
            when manner = 'denies' then 'company_spokesperson'
            when speaker_draw < getvariable('named_speaker') then 'executive_named'
            when
                speaker_draw
                < getvariable('named_speaker') + getvariable('phrased_speaker')
                then 'insider_anonymous'
        end as speaker_kind,
        'o' || event_number || '-' || origin as origin_id,
        cast(null as varchar) as event_id,
        'co-' || subject_number
        || ' '
        || wording
        || coalesce(' co-' || counterparty_number, '')
        || coalesce(' ' || replace(told_value, '..', ' to ') || ' ' || unit, '')
        || coalesce(' in ' || site, '')
        || ', document '
        || document_number
        || ' says.' as summary,
        if(other_draw < getvariable('hashed'), sha256(claim_id), null)
            as span_sha256,
        cast(day_of(told_on) as varchar) as recorded_on,
        cast(
            case
                when chance(digest, 34, getvariable('retracted'))
                    then day_of(told_on) + 1 + slice(digest, 38, 30)
                when
                    getvariable('is_next_day')
                    and not is_next
                    -- Of the first file and the last, which are written anew.
                    and (
                        document_number < getvariable('file_document_count')
                        or document_number
                        >= getvariable('document_count')
                        - getvariable('file_document_count')
                    )
                    and chance(way, 6, getvariable('retracted_next'))
                    then day_of(getvariable('day_count'))
            end as varchar
        ) as retracted_on,
        manner,
        if(is_view, null, event_number) as true_event_number,
        'co-' || subject_number as true_subject_id,
        'co-' || counterparty_number as true_counterparty_id,
        -- What is at least so much holds a greater truth too.
        error = 0
        or coalesce(form = 'at_least' and told_figure * 9 // 10 <= right_figure, false)
            as is_right,
        reason,
        column_name,
        faulty_cell,
        coalesce(is_of_figure, false) as is_of_figure
    from spelt
)

select
    complete.* replace (
        if(
            complete.reason <> 'duplicate_id',
            complete.claim_id || 'x',
            complete.claim_id
        ) as claim_id,
        if(
            complete.reason = 'missing_value' and complete.column_name = 'subject',
            null,
            complete.subject
        ) as subject,
        cell(
            complete.column_name, 'source_id', complete.faulty_cell, complete.source_id
        ) as source_id,
        cell(
            complete.column_name, 'claim_type', complete.faulty_cell, complete.claim_type
        ) as claim_type,
        cell(
            complete.column_name, 'origin_id', complete.faulty_cell, complete.origin_id
        ) as origin_id,
        cell(
            complete.column_name, 'stage', complete.faulty_cell, complete.stage
        ) as stage,
        cell(
            complete.column_name, 'modality', complete.faulty_cell, complete.modality
        ) as modality,
        cell(
            complete.column_name, 'occurred', complete.faulty_cell, complete.occurred
        ) as occurred,
        cell(
            complete.column_name, 'due', complete.faulty_cell, complete.due
        ) as due,
        cell(
            complete.column_name, 'locator', complete.faulty_cell, complete.locator
        ) as locator,
        cell(
            complete.column_name, 'span_sha256', complete.faulty_cell, complete.span_sha256
        ) as span_sha256,
        cell(
            complete.column_name, 'recorded_on', complete.faulty_cell, complete.recorded_on
        ) as recorded_on,
        cell(
            complete.column_name, 'retracted_on', complete.faulty_cell, complete.retracted_on
        ) as retracted_on,
        if(complete.is_of_figure, faults.metric_id, complete.metric_id) as metric_id,
        if(complete.is_of_figure, faults.value_text, complete.value_text) as value_text,
        if(complete.is_of_figure, faults.value, complete.value) as value,
        if(complete.is_of_figure, faults.unit, complete.unit) as unit,
        if(complete.is_of_figure, faults.base, complete.base) as base
    )
from complete
left join faults
    on complete.fault = faults.fault
order by
    complete.document_number,
    complete.event_number,
    complete.voice,
    complete.fault nulls first;
