{{ published_before('fct_claim_links', {
    'claim_id': dbt.type_string(),
    'relation': dbt.type_string(),
    'other_claim_id': dbt.type_string(),
}) }}
