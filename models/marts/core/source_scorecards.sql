with evidence as (select * from {{ ref('verdict_evidence') }}),

sources as (select * from {{ ref('int_sources_accepted') }}),

claims as (
    select
        source_id,
        count(*) as claim_count,
        count(distinct origin_id) as origin_count,
        count(retracted_on) as retracted_count
    from {{ ref('int_claims_read') }}
    group by source_id
),

verdicts as (select * from {{ ref('int_questions_banded') }}),

-- How each claim fares on the question that it speaks to most plainly.
fates as (
    select
        evidence.source_id,
        evidence.claim_id,
        bool_or(evidence.role = 'supports' and verdicts.origin_count > 1)
            as is_corroborated,
        bool_or(
            evidence.role in ('differs', 'denies')
            and verdicts.answer_kind <> 'set'
            or evidence.role = 'supports'
            and (verdicts.denial_count > 0 or verdicts.rival_count > 0)
        ) as is_contradicted
    from evidence
    inner join verdicts
        on evidence.question_id = verdicts.question_id
    group by
        evidence.source_id,
        evidence.claim_id
),

ratings as (
    select * from {{ ref('int_sources_rated') }}
    where topic = ''
),

depending as (
    {{ dependence_both_ways(ref('int_sources_compared')) }}
),

doubles as (
    select
        source_id,
        {{ sorted_text_list('other_source_id') }} as other_sources
    from depending
    group by source_id
),

counted as (
    select
        source_id,
        count(case when is_corroborated then 1 end) as corroborated_count,
        count(case when is_contradicted then 1 end) as contradicted_count,
        count(case when not is_corroborated and not is_contradicted then 1 end)
            as alone_count
    from fates
    group by source_id
)

select
    sources.source_id,
    sources.title,
    sources.source_kind,
    sources.reliability,
    cast(coalesce(claims.claim_count, 0) as bigint) as claim_count,
    cast(coalesce(claims.origin_count, 0) as bigint) as origin_count,
    cast(coalesce(counted.corroborated_count, 0) as bigint) as corroborated_count,
    cast(coalesce(counted.contradicted_count, 0) as bigint) as contradicted_count,
    cast(coalesce(counted.alone_count, 0) as bigint) as alone_count,
    cast(coalesce(claims.retracted_count, 0) as bigint) as retracted_count,
    {{ to_measure('ratings.accuracy') }} as accuracy,
    cast(ratings.voted as decimal(18, 4)) as judged_count,
    doubles.other_sources as copies_from_or_to
from sources
inner join ratings
    on sources.source_id = ratings.source_id
left join doubles
    on sources.source_id = doubles.source_id
left join claims
    on sources.source_id = claims.source_id
left join counted
    on sources.source_id = counted.source_id
order by
    sources.source_id asc nulls last
