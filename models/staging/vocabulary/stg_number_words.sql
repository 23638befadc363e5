select
    {{ clean_text('word') }} as word,
    {{ clean_text('language') }} as language,
    {{ clean_text('kind') }} as kind,
    {{ clean_text('definition') }} as definition,
    {{ safe_decimal(clean_text('low')) }} as low,
    {{ safe_decimal(clean_text('high')) }} as high
from {{ intake('number_words') }}
