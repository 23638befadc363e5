with claims as (
    select
        *,
        row_number() over (partition by claim_id order by row_number) as occurrence
    from {{ ref('int_claims_known') }}
),

sources as (
    select source_id from {{ ref('int_sources_checked') }}
    where faults = ''
),

origins as (
    select origin_id from {{ ref('int_origins_checked') }}
    where faults = ''
),

named as (select * from {{ ref('int_claims_named') }}),

worded as (select * from {{ ref('int_claims_worded') }}),

measured as (select * from {{ ref('int_claims_measured') }}),

dated as (select * from {{ ref('int_claims_dated') }}),

placed as (
    select
        claims.row_number,
        claims.claim_id,
        {{ faults([
            ['missing_value', 'claim_id', 'claims.claim_id is null'],
            ['duplicate_id', 'claim_id',
                'claims.claim_id is not null and claims.occurrence > 1'],
            ['missing_value', 'source_id', 'claims.source_id is null'],
            ['unknown_source', 'source_id',
                'claims.source_id is not null and sources.source_id is null'],
            ['missing_value', 'claim_type', 'claims.claim_type is null'],
            ['missing_value', 'subject', 'claims.subject is null'],
            ['unknown_origin', 'origin_id',
                'claims.origin_id is not null and origins.origin_id is null'],
            ['unreadable_locator', 'locator',
                "regexp_extract(claims.locator,"
                ~ " '^(L[0-9]+(-L[0-9]+|:[0-9]+-[0-9]+)?)$', 1) = ''"],
            ['unreadable_hash', 'span_sha256',
                "regexp_extract(claims.span_sha256, '^([0-9a-f]{64})$', 1) = ''"],
        ]) }} as faults
    from claims
    left join sources
        on claims.source_id = sources.source_id
    left join origins
        on claims.origin_id = origins.origin_id
)

select
    placed.row_number,
    placed.claim_id,
    concat_ws(
        '|',
        nullif(placed.faults, ''),
        nullif(named.faults, ''),
        nullif(worded.faults, ''),
        nullif(measured.faults, ''),
        nullif(dated.faults, '')
    ) as faults
from placed
inner join named
    on placed.row_number = named.row_number
inner join worded
    on placed.row_number = worded.row_number
inner join measured
    on placed.row_number = measured.row_number
inner join dated
    on placed.row_number = dated.row_number
