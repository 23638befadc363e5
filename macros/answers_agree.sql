{# Two answers to one question can both be meant: the same code, or intervals that
   overlap; an open end reaches everywhere. #}
{% macro answers_agree(one, other) -%}
    (
        {{ one }}.answer_code = {{ other }}.answer_code
        or (
            {{ one }}.answer_code is null
            and {{ other }}.answer_code is null
            and (
                {{ one }}.answer_low is null
                or {{ other }}.answer_high is null
                or {{ one }}.answer_low <= {{ other }}.answer_high
            )
            and (
                {{ one }}.answer_high is null
                or {{ other }}.answer_low is null
                or {{ one }}.answer_high >= {{ other }}.answer_low
            )
        )
    )
{%- endmacro %}
