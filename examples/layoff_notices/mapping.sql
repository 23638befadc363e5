-- From the register's list of layoff notices to Dossier's intake: every table made here
-- becomes a file of the corpus, every view is a step on the way.

create macro slug(words) as
    trim(regexp_replace(lower(words), '[^a-z0-9]+', '-', 'g'), '-');

-- What the data leave unsaid: whose list it is.
create view states as
select * from (
    values
    ('DE', 'Delaware', 'Delaware Department of Labor'),
    ('NM', 'New Mexico', 'New Mexico Department of Workforce Solutions'),
    ('RI', 'Rhode Island', 'Rhode Island Department of Labor and Training'),
    ('VT', 'Vermont', 'Vermont Department of Labor')
) as states (state, state_name, publisher);

create view listed as
select
    lower(notices.state) || '-' || left(notices.source_notice_id, 12) as notice_id,
    states.state,
    states.state_name,
    states.publisher,
    -- Some employers' names carry a remark: that the notice amends an earlier one.
    trim(
        regexp_replace(
            notices.employer_name, '\s*\((updated|amended|revised)[^)]*\)', '', 'i'
        )
    ) as employer,
    regexp_matches(notices.employer_name, '\((updated|amended|revised)', 'i')
        as is_amending,
    nullif(
        trim(regexp_replace(notices.location, ',?\s+' || notices.state || '$', '')), ''
    ) as place,
    cast(notices.notice_date as date) as noticed_on,
    cast(notices.effective_date as date) as effective_on,
    notices.employees_affected as people,
    case when notices.layoff_type = 'closure' then 'team_closure' else 'layoff' end
        as claim_type,
    notices.source_url,
    notices.first_seen,
    notices.last_seen
from read_csv('notices.csv', all_varchar = true) as notices
inner join states
    on notices.state = states.state;

-- The lists were read several times: a row without its day of notice is the same filing
-- as the one row that says all the same and has the day.
create view notices as
select
    listed.*,
    slug(employer) as company_id,
    slug(concat_ws('-', place, state_name)) as site_id,
    coalesce(
        noticed_on,
        (
            select case when count(*) = 1 then max(dated.noticed_on) end
            from listed as dated
            where
                dated.state = listed.state
                and lower(dated.employer) = lower(listed.employer)
                and dated.place is not distinct from listed.place
                and dated.effective_on = listed.effective_on
                and dated.people is not distinct from listed.people
                and dated.noticed_on is not null
        )
    ) as filed_on
from listed;

-- Notices of one employer for one place and one day are about one layoff, and so is one
-- that says it amends an earlier notice, whatever its day.
create view layoffs as
select
    *,
    coalesce(
        case
            when is_amending
                then (
                    select max_by(earlier.effective_on, earlier.filed_on)
                    from notices as earlier
                    where
                        earlier.state = notices.state
                        and earlier.company_id = notices.company_id
                        and earlier.claim_type = notices.claim_type
                        and earlier.place is not distinct from notices.place
                        and earlier.filed_on < notices.filed_on
                )
        end,
        effective_on
    ) as layoff_on
from notices;

create view filings as
select
    *,
    -- Filed before the day it takes effect, a notice tells of a plan.
    coalesce(filed_on < effective_on, false) as is_plan,
    -- All that an employer files on one layoff has one root: the employer.
    min(notice_id) over (
        partition by
            state, company_id, claim_type, place, coalesce(layoff_on, filed_on)
    ) as root_id,
    lag(notice_id) over layoffs as earlier_id,
    lag(people) over layoffs as earlier_people,
    -- Dossier's rule sees by the day which notices are about one layoff. Where an
    -- amendment moved the day, the mapping says it.
    case
        when
            min(effective_on) over notices_of_it < max(effective_on) over notices_of_it
            then
                concat_ws(
                    '/', company_id, claim_type, site_id, 'amended', layoff_on
                )
    end as event_id
from layoffs
window
    layoffs as (
        partition by state, company_id, claim_type, place, layoff_on
        order by filed_on asc, noticed_on asc nulls last, notice_id asc
    ),
    notices_of_it as (partition by state, company_id, claim_type, place, layoff_on);

create table sources as
select
    notice_id as source_id,
    'Layoff notice of ' || employer || coalesce(' for ' || place, '') || ', '
    || state_name as title,
    publisher,
    'filing' as source_kind,
    'en' as language,
    source_url as url,
    coalesce(cast(filed_on as varchar), '../' || first_seen) as published,
    case
        when filed_on is null then 'No day of notice; in the list when first read'
        else 'The day of the notice; when the list showed it is not told'
    end as published_basis,
    last_seen as retrieved_on,
    'B' as reliability,
    'The state''s list of filings, not the filing itself' as reliability_reason,
    'The employer''s filing' as passes_on,
    '1' as hops,
    first_seen as recorded_on
from filings
order by source_id;

create table origins as
select
    'employer-' || root_id as origin_id,
    'company_statement' as origin_kind,
    'What ' || min(employer) || ' told the state of ' || min(state_name)
        as label,
    min(employer) as publisher,
    min(filed_on) as dated
from filings
group by root_id
order by origin_id;

create table companies as
select
    company_id,
    min(employer) as name,
    'company' as kind,
    'US' as country
from filings
group by company_id
order by company_id;

create table claims as
select
    notice_id as claim_id,
    notice_id as source_id,
    claim_type,
    company_id as subject,
    concat_ws(', ', place, state_name) as site,
    case when people is not null then 'people' end as metric_id,
    people as value_text,
    people as value,
    case when people is not null then 'people' end as unit,
    -- Without a day of effect all that is known is that the notice came before it.
    case
        when is_plan then null
        when effective_on is not null then cast(effective_on as varchar)
        else cast(filed_on as varchar) || '~'
    end as occurred,
    case when is_plan then effective_on end as due,
    case when is_plan then 'planned' else 'asserted' end as modality,
    company_id as speaker,
    'company_statement' as speaker_kind,
    'employer-' || root_id as origin_id,
    event_id,
    employer
    || case
        when claim_type = 'team_closure' and is_plan then ' is to close a site in '
        when claim_type = 'team_closure' then ' closed a site in '
        when is_plan then ' is to lay people off in '
        else ' laid people off in '
    end
    || concat_ws(', ', place, state_name)
    || coalesce(' on ' || strftime(effective_on, '%-d %B %Y'), '')
    || coalesce(' (people: ' || people || ')', '')
    || ', by its notice' || coalesce(' of ' || strftime(filed_on, '%-d %B %Y'), '')
    || '.' as summary,
    first_seen as recorded_on
from filings
order by claim_id;

create table claim_links as
select
    notice_id as claim_id,
    case when people = earlier_people then 'repeats' else 'updates' end as relation,
    earlier_id as other_claim_id,
    case
        when people = earlier_people
            then 'same employer, place, day and number in a further row of the list'
        when event_id is not null then 'the later notice says that it amends the other'
        else 'a later notice of the same employer for the same place and day'
    end as reason,
    first_seen as recorded_on
from filings
where
    layoff_on is not null
    and people is not null
    and earlier_people is not null
order by claim_id;
