{{ published_before(
    'verdict_evidence',
    {'question_id': dbt.type_string(), 'claim_id': dbt.type_string()},
    among=[ref('int_verdicts_changed'), 'question_id']
) }}
