select
    {{ row_number_in_file('companies') }} as row_number,
    {{ clean_text('company_id') }} as company_id,
    {{ clean_text('name') }} as name,
    {{ clean_text('kind') }} as kind,
    {{ clean_text('sector') }} as sector,
    {{ clean_text('country') }} as country,
    {{ clean_text('parent_company_id') }} as parent_company_id,
    {{ clean_text('wikidata_id') }} as wikidata_id,
    {{ clean_text('lei') }} as lei,
    {{ clean_text('website') }} as website,
    {{ clean_text('is_focus') }} as is_focus_text,
    {{ clean_text('recorded_on') }} as recorded_on_text,
    {{ clean_text('retracted_on') }} as retracted_on_text,
    {{ safe_boolean(clean_text('is_focus')) }} as is_focus,
    {{ safe_date(clean_text('recorded_on')) }} as recorded_on,
    {{ safe_date(clean_text('retracted_on')) }} as retracted_on
from {{ intake('companies') }}
