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

    posts as (
        select * from {{ posts }}
        union
        select * from kept.int_posts_held
    ),

    publishers as (
        select * from {{ publishers }}
        union
        select * from kept.int_publishers_known
    ),

    entities as (
        {{ changed_keys('int_entities_accepted', 'entity_id') }}
        union
        {{ changed_keys('int_companies_accepted', 'company_id') }}
        union
        {{ changed_keys('int_entities_joined', 'entity_id') }}
        union
        {{ changed_keys('int_parents_known', 'company_id') }}
    ),

    -- Whoever may speak in a cause of one's own, or no longer does.
    speakers as (
        {{ changed_keys('int_posts_held', 'person_id') }}
        union
        select person_id from posts
        where
            company_id in (select entities.entity_id from entities)
            or company_id in ({{ changed_keys('int_rivals_named', 'company_id') }})
        union
        {{ changed_keys('int_rivals_named', 'company_id') }}
    ),

    sources as (
        {{ changed_keys('int_sources_accepted', 'source_id') }}
        union
        {{ changed_keys('int_publishers_known', 'source_id') }}
        union
        select source_id from publishers
        where
            company_id in (select entities.entity_id from entities)
            or company_id in ({{ changed_keys('int_rivals_named', 'company_id') }})
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
            or speaker_id in (select speakers.person_id from speakers)
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
