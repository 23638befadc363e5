{# Every word must occur somewhere in a row, as a part of a word too: Chinese has no
   blanks. A claim is found by its parties' names in every script, not by its summary
   alone; those that say the words themselves come first. #}
{% macro create_search() %}
    {%- set query %}
        with words as (
            select distinct
                unnest(string_split(
                    {{ search_key('cast(wanted as varchar)') }}, ' '
                )) as word
        ),

        spellings as (
            select
                names.entity_kind,
                names.entity_id,
                strip_accents(
                    string_agg(names.name_key, ' ' order by names.name_key)
                ) as keys
            from {{ mart('dim_aliases') }} as names
            group by
                names.entity_kind,
                names.entity_id
        ),

        texts as (
            select
                'claim' as kind,
                claims.claim_id as id,
                claims.summary as text,
                claims.value_text as more_text,
                -- Folded once a name, not once a claim.
                concat_ws(' ', subjects.keys, counterparties.keys, people.keys)
                    as more_keys,
                claims.source_id || ', ' || claims.locator as place
            from {{ mart('fct_claims') }} as claims
            left join spellings as subjects
                on subjects.entity_kind = 'company'
                and claims.subject_id = subjects.entity_id
            left join spellings as counterparties
                on counterparties.entity_kind = 'company'
                and claims.counterparty_id = counterparties.entity_id
            left join spellings as people
                on people.entity_kind = 'person'
                and claims.person_id = people.entity_id
            union all
            select
                names.entity_kind as kind,
                names.entity_id as id,
                names.alias as text,
                names.entity as more_text,
                '' as more_keys,
                'a name of ' || names.entity as place
            from {{ mart('dim_aliases') }} as names
            union all
            select
                'source' as kind,
                sources.source_id as id,
                sources.title as text,
                concat_ws(' ', sources.source_id, sources.publisher) as more_text,
                '' as more_keys,
                sources.publisher as place
            from {{ mart('dim_sources') }} as sources
            union all
            select
                'origin' as kind,
                origins.origin_id as id,
                origins.label as text,
                concat_ws(' ', origins.origin_id, origins.publisher) as more_text,
                '' as more_keys,
                origins.publisher as place
            from {{ mart('dim_origins') }} as origins
        ),

        keyed as (
            select
                texts.kind,
                texts.id,
                texts.text,
                texts.place,
                coalesce({{ search_key('texts.text') }}, '') as own_key,
                concat_ws(' ', {{ search_key('texts.more_text') }}, texts.more_keys)
                    as more_key
            from texts
        ),

        found as (
            select
                keyed.kind,
                keyed.id,
                keyed.text,
                keyed.place,
                bool_and(contains(keyed.own_key, words.word)) as is_in_text
            from keyed
            cross join words
            group by
                keyed.kind,
                keyed.id,
                keyed.text,
                keyed.place
            having bool_and(
                contains(keyed.own_key, words.word)
                or contains(keyed.more_key, words.word)
            )
        )

        select
            found.kind,
            found.id,
            found.text,
            found.place,
            found.is_in_text
        from found
        order by
            found.is_in_text desc,
            case found.kind when 'company' then 1 when 'person' then 2 else 3 end asc,
            found.kind asc,
            found.id asc,
            found.text asc
    {% endset -%}
    {{ table_function('search', 'wanted', query,
        "Claims, names, sources and origins in which every word occurs, in any script;"
        ~ " case, width and accents do not matter, and claims are found by any spelling"
        ~ " of their parties too. from marts.search('谷歌 paused')") }}
{% endmacro %}

{# Like name_key, and without accents: found is better than missed. #}
{% macro search_key(expression) -%}
    strip_accents({{ name_key(expression) }})
{%- endmacro %}
