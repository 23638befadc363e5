with beliefs as (select * from {{ ref('int_beliefs_learned') }})

{{ topics_measured('beliefs') }}
