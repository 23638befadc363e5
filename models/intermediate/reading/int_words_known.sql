-- One list of every closed vocabulary, so that one join tells whether a word is in it.
select
    list as vocabulary,
    term as word
from {{ ref('stg_terms') }}
union all
select
    'claim_type' as vocabulary,
    claim_type as word
from {{ ref('stg_claim_types') }}
union all
select
    'stage' as vocabulary,
    stage as word
from {{ ref('stg_churn_stages') }}
union all
select
    'modality' as vocabulary,
    modality as word
from {{ ref('stg_modalities') }}
union all
select
    'speaker_kind' as vocabulary,
    speaker_kind as word
from {{ ref('stg_speaker_kinds') }}
union all
select
    'source_kind' as vocabulary,
    source_kind as word
from {{ ref('stg_source_kinds') }}
union all
select
    'reliability' as vocabulary,
    grade as word
from {{ ref('stg_reliability_grades') }}
union all
select
    'unit' as vocabulary,
    unit as word
from {{ ref('stg_units') }}
union all
select distinct
    'unit_kind' as vocabulary,
    unit_kind as word
from {{ ref('stg_units') }}
