"""The warehouse as it could have been known, or as it was known here, on a past day."""

import csv
import shutil

import pytest
import summarise
from conftest import CORPORA, WITHOUT_UNIT_TESTS, connect, run_dbt
from exports import exports, marts

EARLY, LAST, RECORDED = "2025-06-03", "2025-06-30", "2025-07-15"
# What the invented corpus becomes after RECORDED: each row would change a mart.
RECORDED_LATER = {
    "sources": {
        "source_id": "ato",
        "source_kind": "filing",
        "reliability": "A",
        "published": "2025-06-01",
    },
    "claims": {
        "claim_id": "c90",
        "source_id": "asa",
        "claim_type": "customer_pullback",
        "subject": "kaede",
        "counterparty": "tsubaki",
        "stage": "terminated",
        "occurred": "2025-05-11",
    },
    "claim_links": {
        "claim_id": "c02",
        "relation": "corrects",
        "other_claim_id": "c01",
        "reason": "seen later",
    },
    "origins": {"origin_id": "kaede-letter", "label": "楓精機の手紙"},
    "companies": {"company_id": "kaede-two", "name": "楓精機", "is_focus": "true"},
    "people": {"person_id": "other-haru", "name": "佐藤ハル"},
    "aliases": {"entity_id": "hinata", "alias": "椿", "alias_kind": "short_name"},
    "verifications": {"claim_id": "c06", "holds": "false"},
    "identity_decisions": {
        "name": "hinata",
        "entity_id": "kaede",
        "decision": "same",
    },
    "broader_labels": {
        "label": "kaede",
        "broader_label": "hinata",
        "metric_id": "people",
    },
}
# The one of its source has no day of its own and goes with it.
WITH_ITS_SOURCE = {
    "claim_id": "c91",
    "source_id": "ato",
    "claim_type": "layoff",
    "subject": "kaede",
    "population": "full_time_employees",
    "metric_id": "people",
    "value_text": "90",
    "value": "90",
    "unit": "people",
    "occurred": "2025-04-01",
}


def written_on(path, added, retracted=()):
    """Append rows to a table of a corpus, if need be a new one, and retract others."""
    path.touch()
    with path.open(newline="", encoding="utf-8") as opened:
        rows = list(csv.DictReader(opened)) + added
    for row in rows:
        if row.get("claim_id") in retracted:
            row["retracted_on"] = "2025-08-02"
    columns = dict.fromkeys(column for row in rows for column in row)
    with path.open("w", newline="", encoding="utf-8") as opened:
        writer = csv.DictWriter(opened, columns, lineterminator="\n")
        writer.writeheader()
        writer.writerows(rows)


@pytest.fixture(scope="module")
def grown(tmp_path_factory):
    """Copy the invented corpus and let a month more be recorded in it."""
    folder = tmp_path_factory.mktemp("grown") / "corpus"
    shutil.copytree(CORPORA / "invented", folder)
    for table, row in RECORDED_LATER.items():
        added = [{**row, "recorded_on": "2025-08-01"}]
        is_claims = table == "claims"
        added += [WITH_ITS_SOURCE] if is_claims else []
        written_on(folder / f"{table}.csv", added, {"c06"} if is_claims else ())
    return folder


@pytest.fixture(scope="module")
def early_build(build_corpus_folder):
    """Build for a day by the variable."""
    day = ("--vars", f"as_of: {EARLY}")
    return build_corpus_folder(CORPORA / "invented", *day)


@pytest.fixture(scope="module")
def twin_build(build_corpus_folder, tmp_path_factory):
    """Build for the same day by the environment, and let the file name itself."""
    folder = tmp_path_factory.mktemp("twin")
    (folder / "dossier.duckdb").write_bytes(b"today's")
    return build_corpus_folder(
        CORPORA / "invented",
        *("--vars", f"publish_to: {folder / 'dossier.duckdb'}"),
        DOSSIER_AS_OF=EARLY,
        DOSSIER_FILE="",
    ), folder


@pytest.fixture(scope="module")
def last_build(build_corpus_folder, grown):
    """Build for the last day of publication, without what was recorded since."""
    days = {"DOSSIER_AS_OF": LAST, "DOSSIER_RECORDED_AS_OF": RECORDED}
    return build_corpus_folder(grown, **days)


@pytest.fixture(scope="module")
def early(early_build):
    with connect(early_build.published_file) as connection:
        yield connection


@pytest.fixture(scope="module")
def last(last_build):
    with connect(last_build.published_file) as connection:
        yield connection


def test_same_day_gives_the_same_bytes(early, twin_build, tmp_path):
    first = exports(early, tmp_path, "")
    assert first
    with connect(twin_build[0].working_file) as twin:
        assert exports(twin, tmp_path, "") == first


def test_build_for_a_day_leaves_todays_file(twin_build, monkeypatch):
    build, folder = twin_build
    monkeypatch.setenv("DOSSIER_AS_OF", EARLY)
    monkeypatch.delenv("DOSSIER_FILE", raising=False)
    own_file = folder / summarise.published_file().name
    assert own_file.name == f"dossier_as_of_{EARLY}.duckdb"
    assert own_file.exists()
    assert f"PUBLISHED {own_file}" in build.output
    assert (folder / "dossier.duckdb").read_bytes() == b"today's"


def test_file_says_for_which_day_it_is_built(early):
    for mart in marts(early):
        columns = early.sql(f"from marts.{mart} limit 0").columns
        if "as_of_on" in columns:
            told = early.sql(f"select distinct as_of_on::varchar from marts.{mart}")
            assert set(told.fetchall()) <= {(EARLY,)}
    assert early.sql(
        "select distinct as_of_on::varchar, published_until_on::varchar,"
        " recorded_until_on::varchar from marts.intake_counts"
    ).fetchall() == [(EARLY, EARLY, None)]


def test_nothing_published_later_is_there(early):
    # c11 is a claim of the denial of 30 June, c08 one of the brief of 4 June.
    assert early.sql(
        "select source_id from marts.dim_sources order by 1"
    ).fetchall() == [("asa",), ("filing",), ("yube",)]
    claims = early.sql("select distinct source_id from marts.fct_claims order by 1")
    assert claims.fetchall() == [("asa",), ("filing",), ("yube",)]
    links = early.sql("select claim_id from marts.fct_claim_links order by 1")
    assert links.fetchall() == [
        ("c18",),
        ("c19",),
        ("c23",),
    ]
    assert early.sql("from marts.rejected_rows").fetchall() == []


def test_every_row_after_the_day_is_counted(early_build, early):
    counts = early.sql(
        "select intake_table, accepted_count, rejected_count, hidden_count"
        " from marts.intake_counts where hidden_count > 0 order by 1"
    ).fetchall()
    assert counts == [
        ("claim_links", 3, 0, 2),
        ("claims", 17, 0, 8),
        ("sources", 3, 0, 3),
    ]
    told = summarise.summary(early_build.published_file)
    assert "rows after the day        13" in told
    assert f"Built from what was published until {EARLY}." in told


def test_summary_of_today_speaks_of_no_day(sample_build):
    assert "after the day" not in summarise.summary(sample_build.published_file)


@pytest.mark.parametrize(("build", "day"), [("early", EARLY), ("last", LAST)])
def test_verdict_of_the_day_is_the_one_in_the_history(request, invented, build, day):
    columns = (
        "question_id, event_id, attribute, answer, answer_code, answer_low,"
        " answer_best, answer_high, source_count, origin_count, denial_count,"
        " rival_count, claim_ids"
    )
    # The history weighs a source by all that has been learned of it since.
    if day == LAST:
        columns += ", score_log_odds, confidence, confidence_band"
    history = invented.sql(
        f"select {columns}, is_latest from ("
        " select *, row_number() over"
        "     (partition by question_id order by known_on desc) as recency"
        f" from marts.belief_history where known_on <= date '{day}')"
        " where recency = 1 order by question_id"
    ).fetchall()
    verdicts = request.getfixturevalue(build).sql(
        f"select {columns} from marts.fct_verdicts order by question_id"
    )
    assert verdicts.fetchall() == [row[:-1] for row in history]
    # The early day is one on which other things were believed than today.
    assert all(row[-1] for row in history) == (day == LAST)


def without_day(connection):
    """Choose the columns of each mart that do not tell for which day it is built."""
    return {
        mart: "* exclude (as_of_on)"
        for mart in marts(connection)
        if "as_of_on" in connection.sql(f"from marts.{mart} limit 0").columns
    } | {"intake_counts": "intake_table, accepted_count, rejected_count"}


def test_last_day_gives_what_is_known_today(invented, last, tmp_path):
    # Not a byte either of all that was recorded, or retracted, since.
    columns = without_day(invented)
    today = exports(invented, tmp_path, "", columns)
    assert exports(last, tmp_path, "", columns) == today


def test_rows_recorded_later_are_counted(last):
    counted = last.sql("select intake_table, hidden_count from marts.intake_counts")
    later = dict.fromkeys(RECORDED_LATER, 1) | {"claims": 2, "metrics": 0}
    assert dict(counted.fetchall()) == later


def test_later_retraction_has_not_happened(last):
    # c24 was withdrawn before that day, c06 after it.
    assert last.sql(
        "select claim_id from marts.fct_claims where retracted_on is not null"
    ).fetchall() == [("c24",)]


@pytest.mark.parametrize(
    ("setting", "day"),
    [
        ("DOSSIER_AS_OF", "2025-9-30"),
        ("DOSSIER_RECORDED_AS_OF", "2025-02-29"),
    ],
)
def test_no_day_stops_the_build_with_one_message(tmp_path, setting, day):
    corpus = CORPORA / "invented"
    asked = {"corpus": corpus, setting: day}
    build = run_dbt(tmp_path, "build", *WITHOUT_UNIT_TESTS, **asked)
    assert build.returncode != 0
    variable = setting.removeprefix("DOSSIER_").lower()
    assert build.output.count(f"No day in {variable}: '{day}'") == 1
    assert not build.published_file.exists()
    # Told while the project is read: no table of the last build is touched.
    assert not build.working_file.exists()
