"""Nothing is lost: a row is accepted, or refused with the cell and the reason."""

import csv
import re

import duckdb
import pytest
from conftest import CORPORA, run_dbt
from csv_rows import REASONS

FOLDER = CORPORA / "damaged"
HASH_CUT = "F00"
SAME = "good-layoff"
CONTRADICTED = "contradicting_decision"
# Table, row in the file, key, reason, column and cell, read off the files by eye.
REFUSED = [
    ("sources", 3, "post", "duplicate_id", "source_id", "post"),
    ("sources", 4, None, "missing_value", "source_id", None),
    ("sources", 5, "no-kind", "missing_value", "source_kind", None),
    ("sources", 6, "odd-kind", "unknown_word", "source_kind", "gossip"),
    ("sources", 7, "odd-grade", "unknown_word", "reliability", "G"),
    ("sources", 8, "odd-language", "unreadable_language", "language", "Finnish!"),
    ("sources", 9, "odd-date", "unreadable_date", "published", "July 2025"),
    ("sources", 10, "turned-date", "end_before_start", "published", "2025-07/2025-06"),
    ("sources", 11, "odd-day", "unreadable_date", "retrieved_on", "2025/08/01"),
    ("sources", 12, "odd-hash", "unreadable_hash", "content_sha256", "abc123"),
    ("origins", 2, "memo", "duplicate_id", "origin_id", "memo"),
    ("origins", 3, "odd-kind", "unknown_word", "origin_kind", "whisper"),
    ("origins", 4, "odd-date", "unreadable_date", "dated", "2025-13"),
    ("origins", 5, None, "missing_value", "origin_id", None),
    ("companies", 3, "alder", "duplicate_id", "company_id", "alder"),
    ("companies", 4, None, "missing_value", "company_id", None),
    ("companies", 5, "elm", "missing_value", "name", None),
    ("companies", 5, "elm", "unknown_word", "kind", "firm"),
    ("companies", 6, "pine", "unreadable_flag", "is_focus", "yes"),
    ("companies", 7, "spruce", "unreadable_date", "recorded_on", "2026-02-30"),
    ("companies", 8, "fir", "end_before_start", "retracted_on", "2025-08-01"),
    ("people", 2, "no-name", "missing_value", "name", None),
    ("people", 3, "aino", "duplicate_id", "person_id", "aino"),
    ("people", 4, "odd-date", "unreadable_date", "recorded_on", "yesterday"),
    ("aliases", 5, None, "missing_value", "alias", None),
    ("aliases", 6, "No Entity", "missing_value", "entity_id", None),
    ("aliases", 7, "Ghost", "unknown_entity", "entity_id", "ghost"),
    ("aliases", 8, "Odd Kind", "unknown_word", "alias_kind", "nickname"),
    ("aliases", 9, "Odd Language", "unreadable_language", "language", "e"),
    ("aliases", 10, "Odd Flag", "unreadable_flag", "is_ambiguous", "maybe"),
    ("metrics", 4, "people", "duplicate_id", "metric_id", "people"),
    ("metrics", 5, "no-kind", "missing_value", "unit_kind", None),
    ("metrics", 6, "odd-kind", "unknown_word", "unit_kind", "parsec"),
    ("metrics", 7, "odd-bound", "unreadable_number", "value_min", "none"),
    ("metrics", 8, "turned-bounds", "end_before_start", "value_max", "1"),
    ("metrics", 9, "odd-flag", "unreadable_flag", "needs_base", "kyllä"),
    ("metrics", 11, "odd-reach", "unreadable_number", "same_within", "near"),
    ("metrics", 11, "odd-reach", "unreadable_number", "same_within_percent", "a few"),
    ("verifications", 2, None, "missing_value", "claim_id", None),
    ("verifications", 3, "odd-date", "unknown_claim", "claim_id", "odd-date"),
    ("verifications", 4, "good-layoff", "missing_value", "holds", None),
    ("verifications", 5, "good-layoff", "unreadable_flag", "holds", "perhaps"),
    ("verifications", 6, "good-layoff", "unreadable_date", "recorded_on", "today"),
    ("identity_decisions", 2, None, "missing_value", "name", None),
    ("identity_decisions", 3, "No Entity", "missing_value", "entity_id", None),
    ("identity_decisions", 4, "Ghostly", "unknown_entity", "entity_id", "ghost"),
    ("identity_decisions", 5, "Undecided", "missing_value", "decision", None),
    ("identity_decisions", 6, "Odd Word", "unknown_word", "decision", "perhaps"),
    ("identity_decisions", 7, "alder", "link_to_itself", "entity_id", "alder"),
    ("identity_decisions", 8, "Odd Day", "unreadable_date", "decided_on", "last week"),
    (
        "identity_decisions",
        9,
        "Turned Record",
        "end_before_start",
        "retracted_on",
        "2025-08-01",
    ),
    *[
        ("identity_decisions", number, name, CONTRADICTED, "decision", decision)
        for number, name, decision in (
            (10, "birch", "same"),
            (11, "alder", "not_same"),
            (12, "Of Two", "same"),
            (13, "of two", "same"),
            (14, "Both Ways", "same"),
            (15, "Both Ways", "not_same"),
        )
    ],
    ("broader_labels", 2, None, "missing_value", "label", None),
    ("broader_labels", 3, "half open", "missing_value", "broader_label", None),
    ("broader_labels", 4, "half open", "missing_value", "metric_id", None),
    ("broader_labels", 5, "half open", "unknown_word", "metric_id", "no-kind"),
    ("broader_labels", 6, "Open", "link_to_itself", "broader_label", "open"),
    (
        "claim_links",
        2,
        "good-layoff",
        "link_to_itself",
        "other_claim_id",
        "good-layoff",
    ),
    ("claim_links", 3, "good-layoff", "unknown_word", "relation", "resembles"),
    ("claim_links", 4, "good-layoff", "unknown_claim", "other_claim_id", "odd-date"),
    ("claim_links", 5, None, "missing_value", "claim_id", None),
    ("claims", 4, "good-layoff", "duplicate_id", "claim_id", "good-layoff"),
    ("claims", 5, None, "missing_value", "claim_id", None),
    ("claims", 6, "no-source", "missing_value", "source_id", None),
    ("claims", 7, "lost-source", "unknown_source", "source_id", "odd-hash"),
    ("claims", 8, "lost-origin", "unknown_origin", "origin_id", "odd-date"),
    ("claims", 9, "no-subject", "missing_value", "subject", None),
    ("claims", 10, "misspelt", "unknown_name", "subject", "Alder Wroks"),
    ("claims", 11, "ambiguous", "ambiguous_name", "subject", "The Twins"),
    ("claims", 12, "odd-type", "unknown_word", "claim_type", "sacking"),
    ("claims", 13, "odd-stage", "unknown_word", "stage", "gone"),
    ("claims", 14, "odd-metric", "unknown_word", "metric_id", "no-kind"),
    ("claims", 15, "odd-value", "unreadable_value", "value", "about 200"),
    ("claims", 16, "turned-value", "end_before_start", "value", "300..200"),
    ("claims", 17, "no-metric", "value_without_metric", "value", "200"),
    ("claims", 18, "no-unit", "missing_value", "unit", None),
    ("claims", 19, "no-base", "share_without_base", "base", None),
    ("claims", 20, "no-currency", "money_without_currency", "unit", None),
    ("claims", 21, "odd-unit", "unit_not_of_metric", "unit", "percent"),
    ("claims", 22, "out-of-bounds", "value_out_of_bounds", "value", "140"),
    ("claims", 23, "scale-slip", "value_disagrees_with_wording", "value", "2000000000"),
    ("claims", 24, "odd-date", "unreadable_date", "occurred", "soon"),
    ("claims", 25, "turned-due", "end_before_start", "due", "2025-07/2025-06"),
    ("claims", 26, "odd-place", "unreadable_locator", "locator", "page 3"),
    ("claims", 27, "odd-hash", "unreadable_hash", "span_sha256", HASH_CUT),
    ("claims", 28, "turned-record", "end_before_start", "retracted_on", "2025-08-01"),
    ("claims", 29, "two-faults", "unknown_name", "subject", "Alder Wroks"),
    ("claims", 29, "two-faults", "unreadable_locator", "locator", "page 4"),
    ("claims", 30, "figure-for-words", "value_of_words", "value", "3"),
    ("claims", 31, "no-words", "missing_value", "value_text", None),
]
# Where the accepted rows of each table can be seen, and by which key.
ACCEPTED = {
    "sources": ("marts.dim_sources", "source_id", ["post", "wire"]),
    "origins": (
        "(from marts.dim_origins where origin_kind <> 'source_itself')",
        "origin_id",
        ["memo"],
    ),
    "companies": ("marts.dim_companies", "company_id", ["alder", "birch"]),
    "people": ("marts.dim_people", "person_id", ["aino"]),
    "aliases": (
        "(from intermediate.int_aliases_checked where faults = '')",
        "alias",
        ["#alder", "The Twins", "The Twins", "アルダー"],
    ),
    "metrics": (
        "marts.dim_metrics",
        "metric_id",
        ["people", "revenue", "share_of_workforce", "status"],
    ),
    "claim_links": (
        "intermediate.int_claim_links_accepted",
        "claim_id || ' ' || relation",
        ["good-layoff updates"],
    ),
    "verifications": (
        "intermediate.int_verifications_accepted",
        "claim_id",
        ["good-share"],
    ),
    "identity_decisions": (
        "(from intermediate.int_identity_decisions_checked where faults = '')",
        "name",
        ["Old Alder", "Taken Back", "taken back"],
    ),
    "broader_labels": (
        "intermediate.int_broader_labels_accepted",
        "label",
        ["half open"],
    ),
    "claims": (
        "marts.fct_claims",
        "claim_id",
        ["good-layoff", "good-pullback", "good-share"],
    ),
}


def rows_in_file(table):
    with (FOLDER / f"{table}.csv").open(newline="", encoding="utf-8") as opened:
        return len(list(csv.DictReader(opened)))


def accepted(connection, table):
    relation, key, _ = ACCEPTED[table]
    found = connection.sql(f"select {key} from {relation} order by 1").fetchall()
    return [row[0] for row in found]


@pytest.mark.parametrize("table", ACCEPTED)
def test_faulty_cell_is_named_with_its_reason(damaged, table):
    told = damaged.execute(
        "select intake_table, row_number, row_key, reason, column_name, value_text"
        " from marts.rejected_rows where intake_table = ? order by 2, 4",
        [table],
    ).fetchall()
    assert told == [row for row in REFUSED if row[0] == table]


def test_every_reason_is_met(damaged):
    shipped = damaged.sql("select reason from staging.stg_rejection_reasons").fetchall()
    of_cells = {reason for (reason,) in shipped} - set(REASONS)
    assert of_cells == {row[3] for row in REFUSED}


def test_every_refusal_says_how_to_mend_it(damaged):
    assert not damaged.sql(
        "select reason from marts.rejected_rows"
        " where what_is_wrong is null or how_to_mend is null"
    ).fetchall()


@pytest.mark.parametrize("table", ACCEPTED)
def test_good_row_gets_through_beside_faulty_ones(damaged, table):
    assert accepted(damaged, table) == ACCEPTED[table][2]


@pytest.mark.parametrize("table", ACCEPTED)
def test_every_row_in_the_file_is_accepted_or_refused(damaged, table):
    ((refused,),) = damaged.execute(
        "select count(distinct row_number) from marts.rejected_rows"
        " where intake_table = ?",
        [table],
    ).fetchall()
    assert rows_in_file(table) == len(accepted(damaged, table)) + refused


def mention(connection, spelling):
    return connection.execute(
        "select resolution, best_candidate, candidates, mention_count, row_keys"
        " from marts.unresolved_mentions where mention = ?",
        [spelling],
    ).fetchall()


def test_near_miss_of_a_misspelt_name_is_proposed(damaged):
    proposal = ("unknown", "alder", "alder", 2, "misspelt, two-faults")
    assert mention(damaged, "Alder Wroks") == [proposal]


def test_name_of_two_companies_is_ambiguous_with_both_candidates(damaged):
    proposal = ("ambiguous", "alder", "alder, birch", 1, "ambiguous")
    assert mention(damaged, "The Twins") == [proposal]


def test_nothing_else_is_left_unresolved(damaged):
    assert damaged.sql(
        "select mention from marts.unresolved_mentions order by mention"
    ).fetchall() == [("Alder Wroks",), ("The Twins",)]


@pytest.mark.parametrize("ragged", ["c", "c,1,2,3,4"], ids=["too few", "too many"])
def test_engine_guesses_nothing_and_skips_nothing(damaged_build, tmp_path, ragged):
    # Left to guess, the reader takes the last line for the header: no row, no error.
    sql = damaged_build.compiled("stg_people")
    reader = re.search(r"read_csv\(.*?\)", sql, re.DOTALL)[0]
    path = tmp_path / "people.csv"
    path.write_text(f"person_id,name,recorded_on\na,Ann,\n{ragged}\n")
    reader = reader.replace(str(FOLDER / "people.csv"), str(path))
    assert str(path) in reader
    with pytest.raises(duckdb.InvalidInputException):
        duckdb.sql(f"from {reader}").fetchall()


def test_absent_file_reads_as_empty(invented):
    # The invented corpus has no such columns and no such rows, and yet it builds.
    assert invented.sql(
        "select count(*), count(recorded_on), count(locator), count(span_sha256)"
        " from marts.fct_claims"
    ).fetchall() == [(25, 0, 0, 0)]


def test_absent_vocabulary_is_the_one_that_ships(partial_build, sample):
    # Without its dictionary of metrics every figure of a corpus would be refused.
    with duckdb.connect(str(partial_build.working_file), read_only=True) as built:
        staged = built.sql("select metric_id from staging.stg_metrics order by 1")
        shipped = sample.sql("select metric_id from marts.dim_metrics order by 1")
        assert staged.fetchall() == shipped.fetchall()


def test_column_that_nothing_reads_is_said(tmp_path):
    # `occured` beside `occurred` would lose every date without a word.
    corpus = tmp_path / "corpus"
    corpus.mkdir()
    (corpus / "people.csv").write_text("person_id,name,remark\njo,Jo,\n")
    build = run_dbt(tmp_path, "build", "-s", "people", "stg_people", corpus=corpus)
    assert "NOT READ: column remark of people.csv" in build.output
