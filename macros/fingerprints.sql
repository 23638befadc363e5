{# The vocabularies that ship with Dossier, each a seed and a staging model. #}
{% macro vocabularies() %}
    {{ return([
        'churn_stages', 'claim_types', 'confidence_bands', 'consistency_rules',
        'fx_rates', 'metrics', 'modalities', 'number_words', 'parameters',
        'rejection_reasons', 'reliability_grades', 'signal_rules', 'source_kinds',
        'speaker_kinds', 'terms', 'units'
    ]) }}
{% endmacro %}

{# All that a row says, as one text; `-` keeps an empty cell from sliding into the
   next one. #}
{% macro row_text(columns) -%}
    concat_ws(
        '|',
        {%- for column in columns %}
        coalesce(cast({{ column }} as {{ dbt.type_string() }}), '-')
        {{- ',' if not loop.last }}
        {%- endfor %}
    )
{%- endmacro %}

{# What some rows say, as a short text: the same whatever their order or their place in
   the file, another when any of them changes. `columns` must not be empty. #}
{% macro rows_version(columns) -%}
    coalesce(
        substr(
            md5(
                cast(
                    sum(cast({{ key_of(row_text(columns)) }} as decimal(38, 0)))
                    as {{ dbt.type_string() }}
                )
            ), 1, 12
        ),
        'empty'
    )
{%- endmacro %}

{# The columns of a built model that hold what was said, not where it stood. #}
{% macro said_columns(relation) %}
    {%- set names = [] -%}
    {%- if execute -%}
        {%- for column in adapter.get_columns_in_relation(relation)
            if column.name != 'row_number' -%}
            {%- do names.append(column.name) -%}
        {%- endfor -%}
    {%- endif -%}
    {{ return(names or ['null']) }}
{% endmacro %}
