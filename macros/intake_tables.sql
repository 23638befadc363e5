{# Every intake table with its key and columns: the one list of what people may
   write. `required` names the columns that no file may lack; `typed` those that staging
   casts and keeps as `<column>_text`; `ships` marks a table whose rows ship with Dossier
   where a corpus brings none. #}
{% macro intake_tables() %}
    {{ return({
        'sources': {
            'key': 'source_id',
            'required': ['source_id', 'source_kind'],
            'columns': [
                'source_id', 'title', 'publisher', 'source_kind', 'language', 'url',
                'published', 'published_basis', 'retrieved_on', 'reliability',
                'reliability_reason', 'passes_on', 'hops', 'damage', 'content_sha256',
                'recorded_on', 'retracted_on'],
            'typed': ['retrieved_on', 'hops', 'recorded_on', 'retracted_on']},
        'origins': {
            'key': 'origin_id',
            'required': ['origin_id'],
            'columns': [
                'origin_id', 'origin_kind', 'label', 'publisher', 'dated',
                'recorded_on', 'retracted_on'],
            'typed': ['recorded_on', 'retracted_on']},
        'companies': {
            'key': 'company_id',
            'required': ['company_id', 'name'],
            'columns': [
                'company_id', 'name', 'kind', 'sector', 'country',
                'parent_company_id', 'is_focus', 'wikidata_id', 'lei', 'website',
                'recorded_on', 'retracted_on'],
            'typed': ['is_focus', 'recorded_on', 'retracted_on']},
        'people': {
            'key': 'person_id',
            'required': ['person_id', 'name'],
            'columns': ['person_id', 'name', 'recorded_on', 'retracted_on'],
            'typed': ['recorded_on', 'retracted_on']},
        'aliases': {
            'key': 'alias',
            'required': ['entity_id', 'alias'],
            'columns': [
                'entity_id', 'alias', 'language', 'alias_kind', 'is_ambiguous',
                'recorded_on', 'retracted_on'],
            'typed': ['is_ambiguous', 'recorded_on', 'retracted_on']},
        'identity_decisions': {
            'key': 'name',
            'required': ['name', 'entity_id', 'decision'],
            'columns': [
                'name', 'entity_id', 'decision', 'decided_by', 'decided_on', 'reason',
                'recorded_on', 'retracted_on'],
            'typed': ['decided_on', 'recorded_on', 'retracted_on']},
        'claims': {
            'key': 'claim_id',
            'required': ['claim_id', 'source_id', 'claim_type', 'subject'],
            'columns': [
                'claim_id', 'source_id', 'locator', 'claim_type', 'subject',
                'counterparty', 'person', 'population', 'role', 'team', 'site',
                'moved_to', 'metric_id', 'value_text', 'value', 'unit', 'base',
                'stage', 'cause', 'comparison', 'occurred', 'due', 'modality',
                'speaker', 'speaker_kind', 'origin_id', 'event_id', 'summary',
                'span_sha256', 'recorded_on', 'retracted_on'],
            'typed': ['recorded_on', 'retracted_on']},
        'claim_links': {
            'key': 'claim_id',
            'required': ['claim_id', 'relation', 'other_claim_id'],
            'columns': [
                'claim_id', 'relation', 'other_claim_id', 'reason', 'recorded_on',
                'retracted_on'],
            'typed': ['recorded_on', 'retracted_on']},
        'verifications': {
            'key': 'claim_id',
            'required': ['claim_id', 'holds'],
            'columns': [
                'claim_id', 'holds', 'checked_by', 'reason', 'recorded_on',
                'retracted_on'],
            'typed': ['holds', 'recorded_on', 'retracted_on']},
        'broader_labels': {
            'key': 'label',
            'required': ['label', 'broader_label', 'metric_id'],
            'columns': [
                'label', 'broader_label', 'metric_id', 'recorded_on',
                'retracted_on'],
            'typed': ['recorded_on', 'retracted_on']},
        'metrics': {
            'key': 'metric_id',
            'required': ['metric_id', 'unit_kind'],
            'ships': True,
            'columns': [
                'metric_id', 'metric', 'unit_kind', 'kind', 'additive_over',
                'value_min', 'value_max', 'same_within', 'same_within_percent',
                'needs_base', 'higher_is_better', 'definition'],
            'typed': [
                'value_min', 'value_max', 'same_within', 'same_within_percent',
                'needs_base', 'higher_is_better']},
    }) }}
{% endmacro %}

{# The cell at fault as it came: `fault` is reason@column, `rows` an alias of staging. #}
{% macro faulty_cell(rows, intake, fault) -%}
    case split_part({{ fault }}, '@', 2)
        {%- for column in intake.columns %}
        when '{{ column }}'
            then {{ rows }}.{{ column }}{{ '_text' if column in intake.typed else '' }}
        {%- endfor %}
    end
{%- endmacro %}
