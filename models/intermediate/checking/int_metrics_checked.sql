with metrics as (
    select
        *,
        row_number() over (partition by metric_id order by row_number) as occurrence
    from {{ ref('stg_metrics') }}
),

words as (select * from {{ ref('int_words_known') }})

select
    metrics.row_number,
    metrics.metric_id,
    {{ faults([
        ['missing_value', 'metric_id', 'metrics.metric_id is null'],
        ['duplicate_id', 'metric_id',
            'metrics.metric_id is not null and metrics.occurrence > 1'],
        ['missing_value', 'unit_kind', 'metrics.unit_kind is null'],
        ['unknown_word', 'unit_kind',
            'metrics.unit_kind is not null and words.word is null'],
        ['unreadable_number', 'value_min',
            'metrics.value_min_text is not null and metrics.value_min is null'],
        ['unreadable_number', 'value_max',
            'metrics.value_max_text is not null and metrics.value_max is null'],
        ['end_before_start', 'value_max', 'metrics.value_max < metrics.value_min'],
        ['unreadable_number', 'same_within',
            'metrics.same_within_text is not null and metrics.same_within is null'],
        ['unreadable_number', 'same_within_percent',
            'metrics.same_within_percent_text is not null'
            ~ ' and metrics.same_within_percent is null'],
        ['unreadable_flag', 'needs_base',
            'metrics.needs_base_text is not null and metrics.needs_base is null'],
        ['unreadable_flag', 'higher_is_better',
            'metrics.higher_is_better_text is not null'
            ~ ' and metrics.higher_is_better is null'],
    ]) }} as faults
from metrics
left join words
    on
        words.vocabulary = 'unit_kind'
        and metrics.unit_kind = words.word
