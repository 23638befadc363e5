-- What happened: the truth. Events are numbered by day; the next day's come last.
create table shapes as
select
    row_number() over () as shape_number,
    * replace (
        string_split(populations, ' ') as populations,
        string_split(causes, ' ') as causes
    ),
    sum(weight) over (rows unbounded preceding) as weight_to
from read_csv(getvariable('data') || '/shapes.csv', types = {
    'counterparty': 'boolean', 'person': 'boolean', 'team': 'boolean',
    'site': 'boolean', 'weight': 'integer', 'least_exponent': 'integer',
    'exponent_count': 'integer'
});

create table events as
with drawn as (
    select
        range as event_number,
        md5_number_lower('event ' || range) as digest,
        md5_number_lower('subject ' || range) as subject_digest,
        md5_number_lower('counterparty ' || range) as counterparty_digest,
        if(
            range < getvariable('event_count'),
            range * getvariable('day_count') // getvariable('event_count'),
            getvariable('day_count')
        ) as day_number
    from range(getvariable('event_count') + getvariable('next_event_count'))
),

told as (
    select
        drawn.*,
        shapes.*,
        zipf(
            drawn.subject_digest,
            getvariable('company_count'),
            head_of(getvariable('company_count'))
        ) as subject,
        zipf(
            drawn.counterparty_digest,
            getvariable('company_count'),
            head_of(getvariable('company_count'))
        ) as other
    from drawn
    inner join shapes
        on
            slice(drawn.digest, 0, 1000) < shapes.weight_to
            and slice(drawn.digest, 0, 1000) >= shapes.weight_to - shapes.weight
)

select
    event_number,
    day_number,
    digest,
    shape_number,
    subject,
    if(
        counterparty,
        (other + if(other = subject, 1, 0)) % getvariable('company_count'),
        null
    ) as counterparty,
    if(person, slice(subject_digest, 40, getvariable('person_count')), null)
        as person,
    pick(populations, digest, 12) as population,
    if(site, pick(words_of('sites'), subject_digest, 10), null) as site,
    if(team, pick(words_of('teams'), counterparty_digest, 10), null) as team,
    pick(words_of('roles'), digest, 20) as role,
    pick(causes, digest, 22) as cause,
    if(unit = 'money', pick(words_of('currencies'), digest, 30), unit) as unit,
    -- Two leading digits and zeros: any error step leaves a whole number.
    (10 + slice(digest, 26, 90))
    * cast(
        pow(10, least_exponent + slice(digest, 36, exponent_count)) as bigint
    ) as figure,
    if(second_metric_id is not null, 10 + slice(digest, 32, 36), null) as share,
    if(told_as = 'stage', slice(digest, 38, len(words_of('stages'))), null) as stage,
    chance(digest, 44, getvariable('false_event')) as is_false,
    1 + slice(
        md5_number_lower('tellings ' || event_number),
        30,
        1 << least(
            slice(subject_digest, 50, getvariable('most_tellings_bits') + 1),
            slice(counterparty_digest, 50, getvariable('most_tellings_bits') + 1),
            slice(digest, 50, getvariable('most_tellings_bits') + 1)
        )
    ) as telling_count
from told;
