-- The method and the vocabularies: what judges, as against what is judged.
select
    substr(md5({{ sorted_text_list("part || ' ' || version") }}), 1, 12)
        as rules_version
from {{ ref('int_parts_fingerprinted') }}
where part_kind <> 'intake'
