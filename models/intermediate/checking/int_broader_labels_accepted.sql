select distinct
    labels.metric_id,
    {{ name_key('labels.label') }} as label,
    {{ name_key('labels.broader_label') }} as broader_label
from {{ ref('int_broader_labels_known') }} as labels
inner join {{ ref('int_broader_labels_checked') }} as checked
    on labels.row_number = checked.row_number
where
    checked.faults = ''
    and labels.retracted_on is null
