{# What of a name is compared: its words without punctuation and without its legal form,
   in any script. Nothing is resolved by it. #}
with known as (
    select
        entity_kind,
        name_key,
        true as is_known,
        not bool_and(is_id_only) as is_named,
        false as is_sought
    from {{ ref('int_names_keyed') }}
    group by
        entity_kind,
        name_key
),

sought as (
    select distinct
        entity_kind,
        name_key,
        false as is_known,
        false as is_named,
        true as is_sought
    from {{ ref('int_mentions_resolved') }}
    where
        resolution in ('unknown', 'ambiguous')
        and name_key is not null
),

everything as (
    select * from known
    union all
    select * from sought
),

names as (
    select
        entity_kind,
        name_key,
        {{ key_of("entity_kind || ':' || name_key") }} as name_id,
        {{ words_of_name('name_key') }} as words,
        bool_or(is_known) as is_known,
        bool_or(is_named) as is_named,
        bool_or(is_sought) as is_sought
    from everything
    group by
        entity_kind,
        name_key
),

terms as (
    select
        {{ words_of_name(name_key('term')) }} as form,
        {{ has_unspaced_letters('term') }} as is_unspaced
    from {{ ref('stg_terms') }}
    where list = 'legal_form'
),

-- In scripts with blanks a legal form is a word of its own.
affixes as (
    select distinct
        case when is_unspaced then form else ' ' || form end as ending,
        case when is_unspaced then form else form || ' ' end as beginning
    from terms
),

sizes as (select distinct length(ending) as size from affixes),

-- A name is looked up once per length of a legal form, not once per form.
cut as (
    select
        names.name_id,
        sizes.size,
        right(names.words, sizes.size) as ending,
        left(names.words, sizes.size) as beginning
    from names
    inner join sizes
        on sizes.size < length(names.words)
),

endings as (
    select
        cut.name_id,
        max(cut.size) as size
    from cut
    inner join affixes
        on cut.ending = affixes.ending
    group by cut.name_id
),

beginnings as (
    select
        cut.name_id,
        max(cut.size) as size
    from cut
    inner join affixes
        on cut.beginning = affixes.beginning
    group by cut.name_id
),

bared as (
    select
        names.*,
        coalesce(
            nullif(
                trim(
                    substr(
                        names.words,
                        1 + coalesce(beginnings.size, 0),
                        length(names.words)
                        - coalesce(beginnings.size, 0)
                        - coalesce(endings.size, 0)
                    )
                ),
                ''
            ),
            names.words
        ) as bare_words
    from names
    left join endings
        on names.name_id = endings.name_id
    left join beginnings
        on names.name_id = beginnings.name_id
)

select
    name_id,
    entity_kind,
    name_key,
    bare_words as words,
    replace(bare_words, ' ', '') as letters,
    replace({{ sorted_words('bare_words') }}, ' ', '') as sorted_letters,
    {{ digits_of('bare_words') }} as digits,
    is_known,
    is_named,
    is_sought
from bared
