{{ published_before('dim_sources', {
    'source_id': dbt.type_string(),
    'reliability': dbt.type_string(),
    'source_kind': dbt.type_string(),
    'published_from': 'date',
    'published_to': 'date',
    'retracted_on': 'date',
}) }}
