with tallied as (select * from {{ ref('int_votes_tallied') }}),

overall as ({{ sources_rated_overall('tallied') }}),

rated as ({{ sources_rated('tallied', 'overall') }})

select * from rated
union all
-- For topics on which the source has not been heard.
select
    source_id,
    '' as topic,
    voted,
    hit,
    accuracy
from overall
