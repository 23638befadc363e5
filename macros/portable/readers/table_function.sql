{# Makes a table function in the schema of the model whose hook calls this. It is stored
   as text: names without a database, or it fails in a file of another name; no default
   values, or readers of DuckDB 1.2 call it with nothing. Spark has no such functions. #}
{% macro table_function(name, parameter, query, comment) %}
    {{ return(adapter.dispatch('table_function')(name, parameter, query, comment)) }}
{% endmacro %}

{% macro duckdb__table_function(name, parameter, query, comment) %}
    {%- set place = this.schema ~ '.' ~ name -%}
    create or replace macro {{ place }}({{ parameter }}) as table ({{ query }});
    comment on macro table {{ place }} is '{{ comment | replace("'", "''") }}'
{% endmacro %}

{% macro spark__table_function(name, parameter, query, comment) %}
{% endmacro %}

{# A mart as a table function names it: in the same file, whatever that is called. What
   a hook refers to must be built first; its own model would be a cycle. #}
{% macro mart(name) %}
    {{- (this if name == this.name else ref(name)).include(database=false) -}}
{% endmacro %}

{# The company or person that a name in any script means; all of them, where it is
   ambiguous: whoever reads can tell them apart, an intake cannot. #}
{% macro entities_meant(parameter) %}
    select distinct
        names.entity_kind,
        names.entity_id
    from {{ mart('dim_aliases') }} as names
    where
        names.name_key = {{ name_key('cast(' ~ parameter ~ ' as varchar)') }}
        or names.entity_id = cast({{ parameter }} as varchar)
{% endmacro %}
