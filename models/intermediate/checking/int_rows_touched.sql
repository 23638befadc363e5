-- Of the claims that were read already: whose id came again, or whose source, origin or
-- names are known otherwise now. In a whole build all rows are looked at anyway.
{% set claims = ref('stg_claims') %}
{% set sources = ref('int_sources_accepted') %}
{% set origins = ref('int_origins_checked') %}
{% set mentions = ref('int_mentions_resolved') %}
{% set names = [
    'subject', 'counterparty', 'moved_to', 'person', 'speaker'
] %}

{% if is_touched_build() %}
    with came as (select * from {{ slice_of('stg_claims', 'rows') }}),

    claims as (select * from {{ claims }}),

    mentions as (
        {{ changed_keys('int_mentions_resolved', 'mention') }}
    ),

    -- A name of which nothing was said before stands in new rows only.
    mentions_before as (
        select mentions.mention
        from mentions
        where mentions.mention in (
            select known.mention from kept.int_mentions_resolved as known
        )
    )

    select row_number from came
    union
    select row_number from claims
    where
        claim_id in (select came.claim_id from came)
        or {{ key_is_touched('claim_id', 'rows') }}
    union
    select row_number from claims
    where source_id in ({{ changed_keys('int_sources_accepted', 'source_id') }})
    union
    select row_number from claims
    where origin_id in ({{ changed_keys('int_origins_checked', 'origin_id') }})
    {% for name in names %}
        union
        select row_number from claims
        where {{ name }} in (select mentions_before.mention from mentions_before)
    {% endfor %}
{% else %}
    select cast(null as bigint) as row_number
    from {{ claims }}
    where false
{% endif %}
