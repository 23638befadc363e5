-- Why a verdict is another one: whatever changed in what it rests on.
with changed as (select * from {{ ref('int_verdicts_changed') }}),

evidence as (select * from {{ ref('int_evidence_changed') }}),

claims as (
    select
        claims.claim_id,
        claims.source_id,
        claims.retracted_on,
        grouped.event_id,
        fingerprinted.content_version
    from {{ ref('int_claims_read') }} as claims
    inner join {{ ref('int_claims_fingerprinted') }} as fingerprinted
        on claims.claim_id = fingerprinted.claim_id
    left join {{ ref('int_claims_grouped') }} as grouped
        on claims.claim_id = grouped.claim_id
    where claims.claim_id in (select evidence.claim_id from evidence)
),

claims_before as (select * from {{ ref('int_claims_before') }}),

links as (
    select
        claim_id,
        relation,
        other_claim_id
    from {{ ref('int_claim_links_accepted') }}
),

links_before as (select * from {{ ref('int_links_before') }}),

links_changed as (
    select
        coalesce(links.claim_id, links_before.claim_id) as claim_id,
        coalesce(links.other_claim_id, links_before.other_claim_id) as other_claim_id,
        coalesce(links.claim_id, links_before.claim_id)
        || ' '
        || coalesce(links.relation, links_before.relation)
        || ' '
        || coalesce(links.other_claim_id, links_before.other_claim_id) as detail,
        case when links.claim_id is null then 'gone_link' else 'new_link' end as cause
    from links
    full outer join links_before
        on
            links.claim_id = links_before.claim_id
            and links.relation = links_before.relation
            and links.other_claim_id = links_before.other_claim_id
    where
        links.claim_id is null
        or links_before.claim_id is null
),

links_touching as (
    select
        claim_id,
        cause,
        detail
    from links_changed
    union
    select
        other_claim_id as claim_id,
        cause,
        detail
    from links_changed
),

verifications_changed as (
    select coalesce(verifications.claim_id, verified_before.claim_id) as claim_id
    from {{ ref('int_verifications_accepted') }} as verifications
    full outer join {{ ref('int_verifications_before') }} as verified_before
        on verifications.claim_id = verified_before.claim_id
    where verifications.holds is distinct from verified_before.holds
),

sources_changed as (
    select sources.source_id
    from {{ ref('int_sources_accepted') }} as sources
    inner join {{ ref('int_sources_before') }} as sources_before
        on sources.source_id = sources_before.source_id
    where
        sources.reliability is distinct from sources_before.reliability
        or sources.source_kind is distinct from sources_before.source_kind
        or sources.published_from is distinct from sources_before.published_from
        or sources.published_to is distinct from sources_before.published_to
        or sources.retracted_on is distinct from sources_before.retracted_on
),

parts_changed as (
    select
        parts.part_kind,
        parts.part
    from {{ ref('int_parts_fingerprinted') }} as parts
    left join {{ ref('int_parts_before') }} as parts_before
        on
            parts.part_kind = parts_before.part_kind
            and parts.part = parts_before.part
    where parts.version is distinct from parts_before.version
),

of_claims as (
    select
        evidence.question_id,
        evidence.claim_id as detail,
        case
            when claims_before.claim_id is null then 'new_claim'
            when claims.claim_id is null then 'gone_claim'
            when claims.retracted_on is not null and claims_before.retracted_on is null
                then 'retraction'
            when claims.content_version <> claims_before.content_version
                then 'changed_claim'
            when coalesce(claims.event_id, '') <> coalesce(claims_before.event_id, '')
                then 'other_event'
        end as cause
    from evidence
    left join claims
        on evidence.claim_id = claims.claim_id
    left join claims_before
        on evidence.claim_id = claims_before.claim_id
),

found as (
    select
        question_id,
        cause,
        detail
    from of_claims
    where cause is not null
    union
    select
        evidence.question_id,
        links_touching.cause,
        links_touching.detail
    from evidence
    inner join links_touching
        on evidence.claim_id = links_touching.claim_id
    union
    select
        evidence.question_id,
        'looked_up' as cause,
        evidence.claim_id as detail
    from evidence
    inner join verifications_changed
        on evidence.claim_id = verifications_changed.claim_id
    union
    select
        evidence.question_id,
        'changed_source' as cause,
        claims.source_id as detail
    from evidence
    inner join claims
        on evidence.claim_id = claims.claim_id
    inner join sources_changed
        on claims.source_id = sources_changed.source_id
),

ruled as (
    select
        changed.question_id,
        case parts_changed.part_kind
            when 'method' then 'changed_method'
            else 'changed_vocabulary'
        end as cause,
        parts_changed.part as detail
    from changed
    cross join parts_changed
    where parts_changed.part_kind <> 'intake'
),

-- Nothing of its own changed: sources are known better, or names are read otherwise.
elsewhere as (
    select
        changed.question_id,
        'intake_elsewhere' as cause,
        parts_changed.part as detail
    from changed
    cross join parts_changed
    left join found
        on changed.question_id = found.question_id
    where
        parts_changed.part_kind = 'intake'
        and found.question_id is null
),

together as (
    select * from found
    union all
    select * from ruled
    union all
    select * from elsewhere
),

counted as (
    select
        *,
        count(*) over (partition by question_id, cause) as detail_count,
        row_number() over (
            partition by question_id, cause
            order by detail asc
        ) as place
    from together
)

select
    question_id,
    cause,
    cast(max(detail_count) as bigint) as detail_count,
    -- Five tell the tale; the claims of a verdict are in its evidence.
    {{ sorted_text_list('case when place <= 5 then detail end') }}
    || case
        when max(detail_count) > 5
            then
                ' and '
                || cast(max(detail_count) - 5 as {{ dbt.type_string() }})
                || ' more'
        else ''
    end as details
from counted
group by
    question_id,
    cause
