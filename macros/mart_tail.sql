{# The last columns of every subject mart, in the order of the contract. #}
{% macro mart_tail(believed) -%}
    {%- for column in [
        'confidence', 'confidence_band', 'confidence_label', 'dispute_status',
        'source_count', 'origin_count', 'first_known_on', 'last_reported_on',
        'as_of_on', 'claim_ids'
    ] %}
    {{ believed }}.{{ column }}{{ ',' if not loop.last }}
    {%- endfor %}
{%- endmacro %}
