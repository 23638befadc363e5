with beliefs as (select * from {{ ref('int_beliefs_learned') }}),

votes as (select * from {{ ref('int_votes_sampled') }})

{{ votes_tallied('votes', 'beliefs') }}
