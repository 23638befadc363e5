with claims as (
    {% for column, entity_kind in [
        ('subject', 'company'), ('counterparty', 'company'), ('moved_to', 'company'),
        ('person', 'person')
    ] %}
        select
            '{{ entity_kind }}' as entity_kind,
            {{ column }} as mention,
            '{{ column }}' as column_name,
            'claims' as intake_table,
            claim_id as row_key
        from {{ ref('int_claims_known') }}
        union all
    {% endfor %}
    -- A speaker may be a phrase; one that should have a name and has none is told.
    select
        'person' as entity_kind,
        stg.speaker as mention,
        'speaker' as column_name,
        'claims' as intake_table,
        stg.claim_id as row_key
    from {{ ref('int_claims_known') }} as stg
    inner join {{ ref('int_claims_named') }} as named
        on stg.row_number = named.row_number
    inner join {{ ref('stg_speaker_kinds') }} as kinds
        on stg.speaker_kind = kinds.speaker_kind
    where
        kinds.is_named
        and named.speaker_id is null
    union all
    select
        'company' as entity_kind,
        parent_company_id as mention,
        'parent_company_id' as column_name,
        'companies' as intake_table,
        company_id as row_key
    from {{ ref('int_companies_known') }}
),

mentions as (select * from {{ ref('int_mentions_resolved') }}),

candidates as (
    select
        matched.entity_kind,
        matched.mention,
        {{ sorted_text_list("matched.entity_id") }} as candidates,
        max(case when matched.place = 1 then matched.entity_id end) as best_candidate
    from {{ ref('int_mentions_matched') }} as matched
    group by
        matched.entity_kind,
        matched.mention
)

select
    claims.entity_kind,
    claims.mention,
    mentions.resolution,
    candidates.best_candidate,
    candidates.candidates,
    {{ sorted_text_list("claims.intake_table || '.' || claims.column_name") }}
        as mentioned_in,
    cast(count(*) as bigint) as mention_count,
    {{ sorted_text_list('claims.row_key') }} as row_keys
from claims
inner join mentions
    on
        claims.entity_kind = mentions.entity_kind
        and claims.mention = mentions.mention
left join candidates
    on
        claims.entity_kind = candidates.entity_kind
        and claims.mention = candidates.mention
where mentions.resolution in ('unknown', 'ambiguous')
group by
    claims.entity_kind,
    claims.mention,
    mentions.resolution,
    candidates.best_candidate,
    candidates.candidates
order by
    claims.entity_kind asc nulls last,
    claims.mention asc nulls last
