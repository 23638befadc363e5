{# The points, in natural log-odds, that one claim of a source of this accuracy gives to
   what it states (`wrong_answers` equally likely other answers) or takes from what it
   denies. A source no better than chance gives none. #}
{% macro claim_points(stance, accuracy, wrong_answers) -%}
    greatest(
        0,
        ln(
            case when {{ stance }} = 'denies' then 1 else {{ wrong_answers }} end
            * cast({{ accuracy }} as double)
            / (1 - {{ accuracy }})
        )
    )
{%- endmacro %}
