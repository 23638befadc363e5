{{ published_before('fct_verdicts', {
    'question_id': dbt.type_string(),
    'event_id': dbt.type_string(),
    'subject': dbt.type_string(),
    'event_type': dbt.type_string(),
    'attribute': dbt.type_string(),
    'answer': dbt.type_string(),
    'confidence': 'decimal(3, 2)',
    'dispute_status': dbt.type_string(),
    'claim_ids': dbt.type_string(),
}) }}
