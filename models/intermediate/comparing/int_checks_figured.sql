-- What the rules make of the figures, whichever kind of rule it is.
with checks as (
    {% for model in [
        ref('int_equations_worded'),
        ref('int_totals_summed'),
        ref('int_conversions_compared')
    ] %}
        select
            rule,
            comparison_id,
            event_id,
            metric_id,
            expected_low,
            expected_high,
            stated_low,
            stated_high,
            arithmetic
        from {{ model }}
        {{ 'union all' if not loop.last }}
    {% endfor %}
)

select
    rule,
    comparison_id,
    event_id,
    metric_id,
    expected_low,
    expected_high,
    stated_low,
    stated_high,
    arithmetic
from checks
where
    -- Two open ends meet anything: nothing is checked.
    (expected_low is not null or expected_high is not null)
    and (stated_low is not null or stated_high is not null)
