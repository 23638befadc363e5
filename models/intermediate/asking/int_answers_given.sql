with answers as (select * from {{ ref('int_answers_stated') }}),

links as (
    select * from {{ ref('int_claim_links_accepted') }}
    where relation = 'denies'
),

-- Which answer of the other claim a denial strikes: the one on its own attribute,
-- else the chief one.
struck as (
    select
        links.claim_id,
        denied.event_id,
        denied.population_asked,
        denied.attribute,
        denied.answer_kind,
        denied.answer_code,
        denied.answer_low,
        denied.answer_best,
        denied.answer_high,
        row_number() over (
            partition by links.claim_id, links.other_claim_id
            order by
                case when denied.attribute = own.attribute then 0 else 1 end asc,
                case when denied.is_chief then 0 else 1 end asc,
                denied.attribute asc
        ) as preference
    from links
    inner join answers as denied
        on links.other_claim_id = denied.claim_id
    inner join answers as own
        on
            links.claim_id = own.claim_id
            and own.is_chief
),

given as (
    select
        claim_id,
        event_id,
        population_asked,
        attribute,
        answer_kind,
        answer_code,
        answer_low,
        answer_best,
        answer_high,
        'states' as stance
    from answers
    where modality <> 'denied'
    union all
    select
        claim_id,
        event_id,
        population_asked,
        attribute,
        answer_kind,
        answer_code,
        answer_low,
        answer_best,
        answer_high,
        'denies' as stance
    from struck
    where preference = 1
    union all
    -- A denial of something that no claim states stands in its own event.
    select
        answers.claim_id,
        answers.event_id,
        answers.population_asked,
        answers.attribute,
        answers.answer_kind,
        answers.answer_code,
        answers.answer_low,
        answers.answer_best,
        answers.answer_high,
        'denies' as stance
    from answers
    left join struck
        on answers.claim_id = struck.claim_id
    where
        answers.modality = 'denied'
        and answers.is_chief
        and struck.claim_id is null
),

worded as (
    select distinct
        event_id
        || '#'
        || attribute
        || coalesce('@' || population_asked, '') as question_id,
        event_id,
        population_asked,
        attribute,
        answer_kind,
        claim_id,
        stance,
        answer_code,
        answer_low,
        answer_best,
        answer_high
    from given
)

select
    question_id,
    {{ key_of('question_id') }} as question_key,
    -- Not for reading: `-` keeps an empty part from sliding into the next one.
    {{ key_of(
        "concat_ws('|', question_id, coalesce(answer_code, '-'),"
        ~ " coalesce(cast(answer_low as " ~ dbt.type_string() ~ "), '-'),"
        ~ " coalesce(cast(answer_best as " ~ dbt.type_string() ~ "), '-'),"
        ~ " coalesce(cast(answer_high as " ~ dbt.type_string() ~ "), '-'))"
    ) }} as answer_key,
    event_id,
    population_asked,
    attribute,
    split_part(attribute, ':', 1) as topic,
    answer_kind,
    claim_id,
    stance,
    answer_code,
    answer_low,
    answer_best,
    answer_high
from worded
