{{ published_before('fct_verifications', {
    'claim_id': dbt.type_string(),
    'holds': 'boolean',
}) }}
