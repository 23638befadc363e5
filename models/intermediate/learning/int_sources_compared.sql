with beliefs as (select * from {{ ref('int_beliefs_learned') }}),

overall as (
    select * from {{ ref('int_sources_rated') }}
    where topic = ''
),

topics as (select * from {{ ref('int_topics_measured') }})

{{ sources_compared(
    ref('int_sources_paired'), ref('int_agreements_found'), 'beliefs', 'overall',
    'topics'
) }}
