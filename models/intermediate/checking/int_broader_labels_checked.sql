with labels as (select * from {{ ref('int_broader_labels_known') }}),

metrics as (select metric_id from {{ ref('int_metrics_accepted') }})

select
    labels.row_number,
    labels.label,
    {{ faults([
        ['missing_value', 'label', 'labels.label is null'],
        ['missing_value', 'broader_label', 'labels.broader_label is null'],
        ['missing_value', 'metric_id', 'labels.metric_id is null'],
        ['unknown_word', 'metric_id',
            'labels.metric_id is not null and metrics.metric_id is null'],
        ['link_to_itself', 'broader_label',
            name_key('labels.label') ~ ' = ' ~ name_key('labels.broader_label')],
    ] + record_checks('labels')) }} as faults
from labels
left join metrics
    on labels.metric_id = metrics.metric_id
