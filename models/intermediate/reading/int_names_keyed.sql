select
    entity_kind,
    name_key,
    entity_id,
    bool_or(is_ambiguous) as is_ambiguous,
    bool_and(coalesce(alias_kind = 'id', false)) as is_id_only
from {{ ref('int_names_spelled') }}
group by
    entity_kind,
    name_key,
    entity_id
