"""What people and tools query is there, of its type, explained, and opens."""

import re

import pytest

# shared/marts_contract.md, written out: name and type of every promised column.
TAIL = """
    confidence score, confidence_band text, confidence_label text,
    dispute_status text, source_count count, origin_count count,
    first_known_on date, last_reported_on date, as_of_on date, claim_ids text
"""
SUBJECT_MARTS = {
    "customer_churn_events": """
        event_id text, vendor_id text, vendor text, customer_id text, customer text,
        customer_is_named flag, customer_sector text, stage text, stage_mildest text,
        stage_severest text, is_lost flag, started_from date, started_to date,
        cause text, causes_claimed text, moved_to text, summary text
    """,
    "workforce_changes": """
        event_id text, company_id text, company text, change_type text,
        population text, person_id text, person text, role text, moved_to_id text,
        moved_to text, people_low measure, people_best measure, people_high measure,
        share_percent_low measure, share_percent_best measure,
        share_percent_high measure, share_base text, headcount_stated_low measure,
        headcount_stated_high measure, headcount_implied_low measure,
        headcount_implied_high measure, headcount_is_consistent flag, team text,
        site text, cause text, occurred_from date, occurred_to date, modality text,
        summary text
    """,
    "competitor_positioning": """
        focus_company_id text, focus_company text, company_id text, company text,
        is_focus flag, metric_id text, metric text, period_from date, period_to date,
        estimator text, basis text, value_low measure, value_best measure,
        value_high measure, unit text, usd_low measure, usd_best measure,
        usd_high measure, value_text text, compared_with text, comparison text,
        rank count, ratio_to_focus measure, summary text
    """,
    "valuation_marks": """
        mark_id text, company_id text, company text, estimator text, method text,
        marked_from date, marked_to date, usd_low measure, usd_best measure,
        usd_high measure, change_from_previous_percent measure, summary text
    """,
    "contracts": """
        contract_id text, supplier text, buyer text, buyer_kind text, is_total flag,
        part_of_contract_id text, usd_low measure, usd_best measure,
        usd_high measure, signed_from date, signed_to date, summary text
    """,
    "legal_cases": "summary text",
    "incidents": "summary text",
    "pay_observations": "summary text",
    "disputes": """
        question_id text, event_id text, subject text, attribute text, kind text,
        sides text, believed text, why text, summary text
    """,
    "signal_briefs": """
        signal text, signal_type text, region text, market_class text,
        operational_relevance text, time_horizon text, horizon_ends_on date,
        is_expired flag, what_to_watch text
    """,
}
OTHER_MARTS = {
    "forecasts": """
        claim_id text, company text, statement text, modality text, speaker text,
        made_from date, made_to date, due_from date, due_to date, status text
    """,
    "consistency_checks": """
        rule text, event_id text, expected_low measure, expected_high measure,
        stated_low measure, stated_high measure, is_consistent flag, arithmetic text
    """,
    "dim_companies": """
        company_id text, company text, kind text, sector text, country text,
        parent_company_id text, is_focus flag, wikidata_id text, lei text, website text
    """,
    "dim_people": "person_id text, person text",
    "dim_sources": """
        source_id text, title text, publisher text, source_kind text, language text,
        url text, published_from date, published_to date, retrieved_on date,
        reliability text, reliability_reason text, content_sha256 text,
        recorded_on date, retracted_on date
    """,
    "dim_origins": """
        origin_id text, origin_kind text, label text, dated_from date, dated_to date
    """,
    "dim_metrics": """
        metric_id text, metric text, unit_kind text, kind text, additive_over text
    """,
    "dim_claim_types": "claim_type text, mart text, definition text",
    "dim_dates": "date_on date",
    "fct_claims": """
        claim_id text, source_id text, locator text, event_id text, claim_type text,
        subject_id text, counterparty_id text, person_id text, population text,
        metric_id text, value_text text, value_low measure, value_best measure,
        value_high measure, unit text, base text, usd_low measure, usd_best measure,
        usd_high measure, stage text, cause text, occurred_from date,
        occurred_to date, due_from date, due_to date, modality text, speaker text,
        speaker_kind text, origin_id text, summary text, span_sha256 text,
        recorded_on date, retracted_on date
    """,
    "fct_events": """
        event_id text, event_type text, subject_id text, counterparty_id text,
        person_id text, occurred_from date, occurred_to date, modality text
    """,
    "fct_verdicts": """
        question_id text, event_id text, attribute text, answer_code text,
        answer_low measure, answer_best measure, answer_high measure,
        confidence score, confidence_band text, dispute_status text,
        source_count count, origin_count count, claim_ids text
    """,
    "verdict_evidence": """
        question_id text, claim_id text, role text, weight measure, log_odds measure
    """,
    "belief_history": """
        question_id text, known_on date, answer_code text, answer_low measure,
        answer_best measure, answer_high measure, confidence score
    """,
    "source_scorecards": """
        source_id text, claim_count count, corroborated_count count,
        contradicted_count count, alone_count count
    """,
    "rejected_rows": """
        intake_table text, row_number count, row_key text, reason text,
        column_name text, value_text text
    """,
    "unresolved_mentions": "mention text, candidates text",
}
TYPES = {
    "text": "VARCHAR",
    "flag": "BOOLEAN",
    "count": "BIGINT",
    "date": "DATE",
    "measure": "DECIMAL(18,4)",
    "score": "DECIMAL(3,2)",
}
# Every other type broke at least one tool that people open the file with.
SAFE_TYPE = re.compile(
    r"BOOLEAN|INTEGER|BIGINT|DOUBLE|VARCHAR|DATE|TIMESTAMP"
    r"|DECIMAL\(([1-9]|1[0-8]),\d+\)"
)
# The newest storage that DuckDB 1.2 can open.
OLDEST_READABLE_STORAGE = 65


def promised(text):
    pairs = (column.split() for column in text.split(","))
    return [(name, TYPES[kind]) for name, kind in pairs]


def built(connection, table):
    return connection.execute(
        "select column_name, data_type from duckdb_columns()"
        " where schema_name = 'marts' and table_name = ? order by column_index",
        [table],
    ).fetchall()


@pytest.mark.parametrize("mart", {**SUBJECT_MARTS, **OTHER_MARTS})
def test_mart_has_the_promised_columns(sample, mart):
    wanted = promised({**SUBJECT_MARTS, **OTHER_MARTS}[mart])
    assert not sorted(set(wanted) - set(built(sample, mart)))


@pytest.mark.parametrize("mart", SUBJECT_MARTS)
def test_subject_mart_ends_in_the_tail(sample, mart):
    assert built(sample, mart)[-len(promised(TAIL)) :] == promised(TAIL)


def test_mart_holds_only_types_that_every_tool_reads(sample):
    columns = sample.sql(
        "select table_name, column_name, data_type from duckdb_columns()"
        " where schema_name = 'marts'"
    ).fetchall()
    assert columns
    assert not [column for column in columns if not SAFE_TYPE.fullmatch(column[2])]


def test_mart_is_a_table(sample):
    views = "select view_name from duckdb_views() where schema_name = 'marts'"
    assert not sample.sql(views).fetchall()


@pytest.mark.parametrize(
    "catalog", ["duckdb_tables()", "duckdb_columns()"], ids=["table", "column"]
)
def test_comment_lies_inside_the_file(sample, catalog):
    column = "column_name" if "columns" in catalog else "table_name"
    assert not sample.sql(
        f"select table_name, {column} from {catalog}"
        " where schema_name = 'marts' and coalesce(trim(comment), '') = ''"
    ).fetchall()


def test_published_file_opens_in_older_readers(sample_build):
    head = sample_build.published_file.read_bytes()[:20]
    assert int.from_bytes(head[12:20], "little") <= OLDEST_READABLE_STORAGE


@pytest.mark.parametrize("corpus", ["sample", "invented"])
def test_view_names_no_file(request, corpus):
    # A path that is right here is wrong in the folder of whoever opens the file.
    connection = request.getfixturevalue(corpus)
    assert not connection.sql(
        "select schema_name, view_name from duckdb_views() where not internal"
        " and (sql like '%read_csv%' or sql like '%''/%' or sql like '%.csv%')"
    ).fetchall()


def test_name_is_plain(sample):
    names = sample.sql(
        "select table_name, column_name from duckdb_columns() where not internal"
    ).fetchall()
    assert not [pair for pair in names if not re.fullmatch("[a-z0-9_]+", "".join(pair))]
