with claims as (select * from {{ ref('int_claims_known') }}),

readings as (select * from {{ ref('int_values_read') }}),

wordings as (select * from {{ ref('int_wordings_read') }}),

metrics as (select * from {{ ref('int_metrics_accepted') }}),

units as (select * from {{ ref('stg_units') }}),

parameters as (
    {{ parameters(['wording_factor']) }}
),

measured as (
    select
        claims.row_number,
        claims.value,
        claims.value_text,
        claims.unit,
        claims.base,
        claims.metric_id,
        metrics.metric_id as known_metric_id,
        metrics.unit_kind,
        metrics.needs_base,
        metrics.value_min,
        metrics.value_max,
        units.unit_kind as given_unit_kind,
        readings.value_low,
        readings.value_best,
        readings.value_high,
        readings.value_form,
        readings.is_reversed,
        -- No share is measured to the last digit: 14 % is anything from 13.5 to 14.5.
        case
            when metrics.unit_kind = 'percent' and readings.value_form = 'exact'
                then
                    case
                        when position('.' in claims.value) > 0
                            then
                                cast(
                                    '0.'
                                    || repeat(
                                        '0', length(split_part(claims.value, '.', 2))
                                    )
                                    || '5' as decimal(18, 4)
                                )
                        else cast(0.5 as decimal(18, 4))
                    end
            else cast(0 as decimal(18, 4))
        end as share_slack,
        wordings.is_idiom,
        -- Both ends compared, so that `over 100,000` and `hundreds` are tested too;
        -- by size alone, for `a loss of 5 million` is written without its minus.
        cast(
            least(
                abs(coalesce(readings.value_low, readings.value_high)),
                abs(coalesce(readings.value_high, readings.value_low))
            ) as double
        ) as least_value,
        cast(
            greatest(
                abs(coalesce(readings.value_low, readings.value_high)),
                abs(coalesce(readings.value_high, readings.value_low))
            ) as double
        ) as most_value,
        wordings.wording_low,
        wordings.wording_high,
        wordings.wording_if_comma_is_decimal as other_wording,
        cast(parameters.wording_factor as double) as wording_factor
    from claims
    cross join parameters
    left join readings
        on claims.value = readings.value_notation
    left join wordings
        on claims.value_text = wordings.value_text
    left join metrics
        on claims.metric_id = metrics.metric_id
    left join units
        on claims.unit = units.unit
)

select
    row_number,
    cast(
        case
            when share_slack > 0 then greatest(value_low - share_slack, value_min)
            else value_low
        end as decimal(18, 4)
    ) as value_low,
    value_best,
    cast(
        case
            when share_slack > 0 then least(value_high + share_slack, value_max)
            else value_high
        end as decimal(18, 4)
    ) as value_high,
    value_form,
    case when unit_kind = 'label' then {{ name_key('value_text') }} end as value_label,
    case
        when value_form = 'about' or share_slack > 0 then 'rounding'
        when value_form = 'range' and is_idiom then 'idiom'
        when value_form is not null then 'stated'
    end as bounds_reason,
    -- Ten times 0 is 0, yet what is said to be zero agrees with its wording.
    {{ faults([
        ['unreadable_value', 'value', "value_form = 'unreadable'"],
        ['end_before_start', 'value', 'is_reversed'],
        ['value_without_metric', 'value', 'value is not null and metric_id is null'],
        ['unknown_word', 'metric_id',
            'metric_id is not null and known_metric_id is null'],
        ['share_without_base', 'base',
            'value is not null and needs_base and base is null'],
        ['money_without_currency', 'unit',
            "value is not null and unit_kind in ('money', 'money_rate')"
            ~ ' and unit is null'],
        ['missing_value', 'unit',
            "value is not null and unit is null"
            ~ " and unit_kind not in ('money', 'money_rate', 'label')"],
        ['value_of_words', 'value', "value is not null and unit_kind = 'label'"],
        ['missing_value', 'value_text',
            "value_text is null and unit_kind = 'label'"],
        ['unit_not_of_metric', 'unit', 'given_unit_kind <> unit_kind'],
        ['value_out_of_bounds', 'value',
            'value_low < value_min or value_best < value_min'
            ~ ' or value_high > value_max or value_best > value_max'],
        ['value_disagrees_with_wording', 'value',
            '(least_value >= wording_high * wording_factor'
            ~ ' or most_value * wording_factor <= wording_low)'
            ~ ' and (least_value > 0 or wording_low > 0)'
            ~ ' and not coalesce(least_value < other_wording * wording_factor'
            ~ ' and most_value * wording_factor > other_wording, false)'],
    ]) }} as faults
from measured
