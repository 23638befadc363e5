-- A case is told in several events: charge, filing, denial, settlement, ruling. The two
-- parties make the case; who charges stands first, whoever is the subject of a claim.
with events as (
    select
        *,
        least(subject_id, coalesce(counterparty_id, subject_id)) as one_party_id,
        greatest(subject_id, coalesce(counterparty_id, subject_id)) as other_party_id
    from {{ ref('int_events_described') }}
    where
        event_family = 'legal'
        and not is_plan
),

believed as (
    select * from {{ ref('int_events_believed') }}
    where population_asked is null
),

summaries as (select * from {{ ref('int_summaries_chosen') }}),

companies as (select * from {{ ref('dim_companies') }}),

cases as (
    select
        events.one_party_id,
        events.other_party_id,
        max(
            case
                when events.event_type in ('lawsuit_filed', 'allegation')
                    then events.subject_id
            end
        ) as plaintiff_id,
        max(case when events.event_type = 'lawsuit_filed' then 1 else 0 end)
            as was_filed,
        max(case when events.event_type = 'settlement' then 1 else 0 end)
            as was_settled,
        max(case when events.event_type = 'ruling' then 1 else 0 end) as was_ruled,
        max(
            case
                when
                    events.event_type = 'legal_denial'
                    or believed.dispute_status = 'denied'
                    then 1
                else 0
            end
        ) as was_denied,
        max(events.site) as venue,
        min(
            case when events.event_type = 'lawsuit_filed' then events.occurred_from end
        ) as filed_from,
        max(
            case when events.event_type = 'lawsuit_filed' then events.occurred_to end
        ) as filed_to,
        min(events.first_known_on) as first_known_on,
        max(events.last_reported_on) as last_reported_on,
        {{ sorted_text_list('events.event_id') }} as event_ids,
        {{ sorted_text_list(
            "case when events.event_type = 'allegation' then summaries.summary end", ' '
        ) }} as charges
    from events
    inner join believed
        on events.event_id = believed.event_id
    left join summaries
        on believed.question_id = summaries.question_id
    group by
        events.one_party_id,
        events.other_party_id
),

-- A case rests on the claims of all its events.
told as (
    select
        events.one_party_id,
        events.other_party_id,
        {{ sorted_text_list('claims.claim_id') }} as claim_ids
    from events
    inner join {{ ref('int_claims_gathered') }} as claims
        on events.event_id = claims.event_id
    group by
        events.one_party_id,
        events.other_party_id
),

-- Its confidence is that of its chief event, the filing before the rest.
chief as (
    select
        events.one_party_id,
        events.other_party_id,
        believed.*,
        summaries.summary,
        row_number() over (
            partition by events.one_party_id, events.other_party_id
            order by
                case
                    when events.event_type = 'lawsuit_filed' then 0
                    when events.event_type in ('ruling', 'settlement') then 1
                    else 2
                end asc,
                believed.confidence desc,
                events.event_id asc
        ) as preference
    from events
    inner join believed
        on events.event_id = believed.event_id
    left join summaries
        on believed.question_id = summaries.question_id
)

select
    cases.one_party_id || ' / ' || cases.other_party_id as case_id,
    cases.plaintiff_id,
    plaintiffs.company as plaintiff,
    defendants.company_id as defendant_id,
    defendants.company as defendant,
    cases.venue,
    cases.filed_from,
    cases.filed_to,
    case
        when cases.was_ruled = 1 then 'ruled'
        when cases.was_settled = 1 then 'settled'
        when cases.was_filed = 1 then 'pending'
        else 'alleged'
    end as status,
    cases.was_denied = 1 as is_denied,
    cases.charges,
    cases.event_ids,
    chief.summary,
    chief.confidence,
    chief.confidence_band,
    chief.confidence_label,
    case when cases.was_denied = 1 then 'denied' else chief.dispute_status end
        as dispute_status,
    chief.source_count,
    chief.origin_count,
    cases.first_known_on,
    cases.last_reported_on,
    chief.as_of_on,
    told.claim_ids
from cases
inner join chief
    on
        cases.one_party_id = chief.one_party_id
        and cases.other_party_id = chief.other_party_id
        and chief.preference = 1
inner join told
    on
        cases.one_party_id = told.one_party_id
        and cases.other_party_id = told.other_party_id
left join companies as plaintiffs
    on cases.plaintiff_id = plaintiffs.company_id
left join companies as defendants
    on
        defendants.company_id = case
            -- Who settles without a known charge may be either side.
            when cases.plaintiff_id = cases.one_party_id then cases.other_party_id
            when cases.plaintiff_id = cases.other_party_id then cases.one_party_id
        end
order by
    case_id asc nulls last
