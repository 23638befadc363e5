select distinct
    question_key,
    question_id,
    event_id,
    population_asked,
    attribute,
    topic,
    answer_kind,
    -- Nobody says that a thing did not happen by not telling it, and causes stand side
    -- by side: such questions say nothing about who is reliable.
    attribute <> 'occurrence'
    and answer_kind <> 'set' as is_contestable
from {{ ref('int_answers_given') }}
