-- What a file of claims adds to the links and to the list of bad rows.
insert into links
select
    getvariable('is_next_day'),
    claim_id,
    manner,
    'c' || event_number || '-0',
    'As told',
    recorded_on,
    null
from rendered
where manner <> 'tells' and fault is null;

insert into bad_rows
select 'claims', claim_id, reason, column_name, getvariable('is_next_day')
from rendered
where fault is not null;
