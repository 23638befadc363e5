-- Claims that say something else than in the build before, or are said, named, linked
-- or looked up otherwise. In a whole build all claims are looked at anyway.
{% set claims = ref('int_claims_read') %}
{% set fingerprints = ref('int_claims_fingerprinted') %}
{% set keyed = ref('int_claims_keyed') %}
{% set converted = ref('int_claims_converted') %}
{% set links = ref('int_claim_links_accepted') %}
{% set verifications = ref('int_verifications_accepted') %}
{% set joined = ref('int_entities_joined') %}
{% set parents = ref('int_parents_known') %}
{% set publishers = ref('int_publishers_known') %}
{% set posts = ref('int_posts_held') %}
{% set rivals = ref('int_rivals_named') %}
{% set roles = [
    'subject_id', 'counterparty_id', 'moved_to_id', 'person_id', 'speaker_id'
] %}

{% if is_touched_build() %}
    with claims as (select * from {{ claims }}),

    posts as ({{ now_and_before('int_posts_held') }}),

    publishers as ({{ now_and_before('int_publishers_known') }}),

    entities as (
        {{ changed_keys('int_entities_accepted', 'entity_id') }}
        union
        {{ changed_keys('int_companies_accepted', 'company_id') }}
        union
        {{ changed_keys('int_entities_joined', 'entity_id') }}
        union
        {{ changed_keys('int_parents_known', 'company_id') }}
    ),

    parents as ({{ now_and_before('int_parents_known') }}),

    rivals as ({{ now_and_before('int_rivals_named') }}),

    -- Whose word on whom may be one in a cause of one's own, or no longer is.
    concerned as (
        {{ changed_keys('int_rivals_named', 'company_id, rival_id as subject_id') }}
    ),

    kin as (
        select
            company_id,
            company_id as subject_id
        from posts
        union
        select
            company_id,
            parent_company_id as subject_id
        from parents
        union
        select
            parent_company_id as company_id,
            company_id as subject_id
        from parents
        union
        select
            company_id,
            rival_id as subject_id
        from rivals
    ),

    voices as (
        select
            posts.person_id as speaker_id,
            concerned.subject_id
        from concerned
        inner join posts
            on concerned.company_id = posts.company_id
        union
        select
            company_id as speaker_id,
            subject_id
        from concerned
        union
        select
            changed.person_id as speaker_id,
            kin.subject_id
        from ({{ changed_keys('int_posts_held', 'person_id, company_id') }}) as changed
        inner join kin
            on changed.company_id = kin.company_id
    ),

    -- Whose parent or name changed speaks for others than before.
    speakers as (
        select person_id as speaker_id from posts
        where company_id in (select entities.entity_id from entities)
    ),

    sources as (
        {{ changed_keys('int_sources_accepted', 'source_id') }}
        union
        {{ changed_keys('int_publishers_known', 'source_id') }}
        union
        select source_id from publishers
        where
            company_id in (select entities.entity_id from entities)
            or company_id in (select concerned.company_id from concerned)
    ),

    {% for table in ['int_claims_read', 'int_claims_fingerprinted'] %}
        {% set now = slice_of(table, 'rows') %}
        {% set before = slice_of('before__' ~ table, 'rows') %}
        {{ table }}_changed as (
            (
                select * from {{ now }}
                except
                select * from {{ before }}
            )
            union all
            (
                select * from {{ before }}
                except
                select * from {{ now }}
            )
        ),
    {% endfor %}

    found as (
        select claim_id from int_claims_read_changed
        union
        select claim_id from int_claims_fingerprinted_changed
        union
        {{ changed_keys('int_claim_links_accepted', 'claim_id') }}
        union
        {{ changed_keys('int_claim_links_accepted', 'other_claim_id') }}
        union
        {{ changed_keys('int_verifications_accepted', 'claim_id') }}
        union
        select claim_id from claims
        where
            source_id in (select sources.source_id from sources)
            or speaker_id in (select speakers.speaker_id from speakers)
        union
        select claims.claim_id
        from claims
        inner join voices
            on
                claims.speaker_id = voices.speaker_id
                and claims.subject_id = voices.subject_id
        {% for role in roles %}
            union
            select claim_id from claims
            where {{ role }} in (select entities.entity_id from entities)
        {% endfor %}
    )

    select claim_id from found
{% else %}
    select cast(null as {{ dbt.type_string() }}) as claim_id
    from {{ claims }}
    where false
{% endif %}
