-- From two lists of the same contracts to Dossier's intake: every table made here
-- becomes a file of the corpus, every view is a step on the way.

create macro slug(words) as
    trim(regexp_replace(lower(words), '[^a-z0-9]+', '-', 'g'), '-');

create macro money(words) as replace(replace(trim(words), '$', ''), ',', '');

create macro day(words) as cast(strptime(words, '%-m/%-d/%y') as date);

-- What the registry's reasons say of the customer; of the others nothing follows.
create view reasons as
select * from (
    values
    ('Terminate for Convenience (complete or partial)', 'terminated', 'terminated'),
    ('Close Out', 'stopped', 'closed out'),
    ('Exercise an Option', 'retained', 'extended by an option')
) as reasons (reason, stage, words);

create view contracts as
select
    registry.procurement_id,
    slug(site.agency) as site_customer_id,
    site.agency as site_customer,
    slug(registry.funding_agency_name) as customer_id,
    registry.funding_agency_name as customer,
    -- Whom no list names is somebody else in every contract.
    case
        when registry.legal_business_name is null
            then 'private-person-of-' || lower(registry.procurement_id)
        when registry.legal_business_name ilike '%(undisclosed)%'
            then 'undisclosed-vendor-of-' || lower(registry.procurement_id)
        else slug(registry.legal_business_name)
    end as vendor_id,
    case
        when registry.legal_business_name is null
            then 'A private person under contract ' || registry.procurement_id
        when registry.legal_business_name ilike '%(undisclosed)%'
            then 'Undisclosed vendor of contract ' || registry.procurement_id
        else registry.legal_business_name
    end as vendor,
    registry.legal_business_name is null
    or registry.legal_business_name ilike '%(undisclosed)%' as is_unnamed,
    'contract/' || lower(registry.procurement_id) as contract_event_id,
    -- Whatever one customer ends with one vendor in these weeks is one pull-back; the
    -- two lists speak of the same one, even where they name the customer differently.
    concat_ws('/', vendor_id, 'customer_pullback', customer_id, '2025') as end_event_id,
    trim(site.value) as site_value,
    trim(registry.total_base_and_all_options_value_tcv) as registry_value,
    day(site."UPLOADED ON") as announced_on,
    day(registry.date_signed) as signed_on,
    reasons.stage,
    reasons.words
from read_csv('site.csv', all_varchar = true) as site
inner join read_csv('registry.csv', all_varchar = true) as registry
    on site.link = registry.link
left join reasons
    on registry.reason_for_modification = reasons.reason;

create view said as
select
    'site-' || lower(procurement_id) || '-value' as claim_id,
    'announcing-site' as source_id,
    'contract_win' as claim_type,
    vendor_id,
    site_customer_id as customer_id,
    site_value as value_text,
    null as stage,
    '../' || announced_on as occurred,
    contract_event_id as event_id,
    'The announcing site puts contract ' || procurement_id || ' of ' || vendor
    || ' with ' || site_customer || ' at ' || site_value || '.' as summary
from contracts
union all
select
    'registry-' || lower(procurement_id) || '-value',
    'registry',
    'contract_win',
    vendor_id,
    customer_id,
    registry_value,
    null,
    '../' || signed_on,
    contract_event_id,
    'The registry puts contract ' || procurement_id || ' of ' || vendor || ' with '
    || customer || ' at ' || registry_value || ' with all options.'
from contracts
where registry_value is not null
union all
select
    'site-' || lower(procurement_id) || '-end',
    'announcing-site',
    'customer_pullback',
    vendor_id,
    site_customer_id,
    null,
    'terminated',
    '../' || announced_on,
    end_event_id,
    site_customer || ' has ended contract ' || procurement_id || ' with ' || vendor
    || ', the announcing site says.'
from contracts
union all
select
    'registry-' || lower(procurement_id) || '-end',
    'registry',
    'customer_pullback',
    vendor_id,
    customer_id,
    null,
    stage,
    cast(signed_on as varchar),
    end_event_id,
    'Contract ' || procurement_id || ' of ' || vendor || ' with ' || customer || ' was '
    || words || ', the registry says.'
from contracts
where stage is not null;

create table sources as
select
    *,
    'data_list' as source_kind,
    'en' as language,
    '2025-03-05' as retrieved_on,
    '2025-03-05' as recorded_on
from (
    values
    (
        'announcing-site', 'List of contracts announced as ended',
        'Department of Government Efficiency', 'https://doge.gov/savings',
        '2025-01-29/2025-03-05', 'F', 'Does not say how its values were come by'
    ),
    (
        'registry', 'Federal procurement registry', 'Federal Procurement Data System',
        'https://www.fpds.gov', '2025-02-26/2025-03-05', 'A',
        'The record that the contracting office itself files'
    )
) as sources (
    source_id, title, publisher, url, published, reliability, reliability_reason
)
order by source_id;

create table companies as
select
    vendor_id as company_id,
    min(vendor) as name,
    case when bool_or(is_unnamed) then 'unnamed' else 'company' end as kind,
    'US' as country
from contracts
group by vendor_id
union all
select
    customer_id,
    min(customer),
    'government',
    'US'
from (
    select customer_id, customer from contracts
    union
    select site_customer_id, site_customer from contracts
)
group by customer_id
order by company_id;

create table claims as
select
    claim_id,
    source_id,
    claim_type,
    vendor_id as subject,
    customer_id as counterparty,
    case when value_text is not null then 'contract_value' end as metric_id,
    value_text,
    money(value_text) as value,
    case when value_text is not null then 'USD' end as unit,
    stage,
    occurred,
    event_id,
    summary,
    '2025-03-05' as recorded_on
from said
order by claim_id;

-- One list tells cents and the other none: up to a dollar apart they mean the same.
create table metrics as
select
    'contract_value' as metric_id,
    'contract value' as metric,
    'money' as unit_kind,
    'flow' as kind,
    'contracts that do not contain one another' as additive_over,
    '0' as value_min,
    '10000000000000' as value_max,
    '1' as same_within,
    'false' as needs_base,
    'true' as higher_is_better,
    'Value of contracts' as definition;
