-- What is true, told by nobody. Views belong to whoever holds them and are left out.
create view true_events as
select
    event_number,
    claim_type,
    'co-' || subject as subject_id,
    'co-' || events.counterparty as counterparty_id,
    cast(day_of(day_number) as varchar) as happened_on,
    not is_false as is_true
from events
inner join shapes
    on events.shape_number = shapes.shape_number
where told_as <> 'view'
order by event_number;

create view true_answers as
select event_number, metric_id as topic, figure, null as word, events.unit
from events
inner join shapes
    on events.shape_number = shapes.shape_number
where told_as = 'figure'
union all
select event_number, second_metric_id, share, null, 'percent'
from events
inner join shapes
    on events.shape_number = shapes.shape_number
where second_metric_id is not null
union all
select
    event_number, 'stage', null, (words_of('stages'))[1 + stage], null
from events
where stage is not null
order by event_number, topic;

-- Filled while the texts are written.
create table bad_rows (
    intake_table varchar,
    row_key varchar,
    reason varchar,
    column_name varchar,
    is_next boolean
);

create table links (
    is_next boolean,
    claim_id varchar,
    relation varchar,
    other_claim_id varchar,
    reason varchar,
    recorded_on varchar,
    retracted_on varchar
);

create view claim_links as
select * from links
order by other_claim_id, claim_id;
