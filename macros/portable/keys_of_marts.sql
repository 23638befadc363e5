{# Marts get their primary keys in the published file. While a build runs, tests hold
   rows to them: an index of each growing table would stay in memory, whatever else
   makes room by going to disk. #}
{% macro duckdb__get_table_columns_and_constraints() %}
    ({{ adapter.render_raw_columns_constraints(raw_columns=model['columns'])
        | join(', ') }})
{% endmacro %}

{# The columns of every mart's primary key, by the mart's name. #}
{% macro keys_of_marts() %}
    {%- set keys = {} -%}
    {%- for node in graph.nodes.values() if node.schema == 'marts' -%}
        {%- for constraint in node.constraints
            if constraint.type == 'primary_key' -%}
            {%- do keys.update({node.name: constraint.columns}) -%}
        {%- endfor -%}
    {%- endfor -%}
    {{ return(keys) }}
{% endmacro %}
