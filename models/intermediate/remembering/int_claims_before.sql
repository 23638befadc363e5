{{ published_before(
    'fct_claims',
    {
        'claim_id': dbt.type_string(),
        'source_id': dbt.type_string(),
        'event_id': dbt.type_string(),
        'content_version': dbt.type_string(),
        'retracted_on': 'date',
    },
    among=[ref('int_evidence_changed'), 'claim_id']
) }}
