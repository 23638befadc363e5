-- Names that others may be near to than in the build before: those that came or are
-- read otherwise, and all names of a block that is another one. In a whole build all
-- names are compared anyway.
{% set loosened = ref('int_names_loosened') %}
{% set distinguished = ref('int_names_distinguished') %}
{% set blocked = ref('int_names_blocked') %}
{% set sized = ref('int_blocks_sized') %}

{% if is_touched_build() %}
    with blocked as (select * from {{ blocked }}),

    names as (
        {{ changed_keys('int_names_loosened', 'name_id') }}
        union
        {{ changed_keys('int_names_distinguished', 'name_id') }}
    ),

    blocks as (
        {{ changed_keys('int_blocks_sized', 'block_key') }}
        union
        select sized.block_key
        from {{ sized }} as sized
        inner join blocked
            on sized.block_key = blocked.block_key
        where
            not sized.is_skipped
            and blocked.name_id in (select names.name_id from names)
    )

    select name_id from names
    union
    select name_id from blocked
    where block_key in (select blocks.block_key from blocks)
{% else %}
    select cast(null as bigint) as name_id
    from {{ blocked }}
    where false
{% endif %}
