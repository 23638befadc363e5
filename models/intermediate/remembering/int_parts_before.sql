{{ published_before('build_parts', {
    'part_kind': dbt.type_string(),
    'part': dbt.type_string(),
    'version': dbt.type_string(),
}) }}
