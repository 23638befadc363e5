"""What differs from the last publication is told, each with its cause."""

import csv
import shutil

import pytest
from conftest import CORPORA, ROOT, WITHOUT_UNIT_TESTS, connect, run_dbt
from diff import story

INVENTED = CORPORA / "invented"


def rewrite(path, change):
    """Pass the rows of a CSV file through `change` and write what it gives."""
    with path.open(newline="", encoding="utf-8") as opened:
        rows = list(csv.DictReader(opened))
    rows = change(rows)
    with path.open("w", newline="", encoding="utf-8") as opened:
        writer = csv.DictWriter(opened, rows[0], lineterminator="\n")
        writer.writeheader()
        writer.writerows(rows)


def claims_changed(rows):
    """Retract one claim, write another anew, and let a third source speak."""
    by_id = {row["claim_id"]: row for row in rows}
    by_id["c02"]["retracted_on"] = "2025-06-01"
    by_id["c18"] |= {"value_text": "13億円", "value": "1300000000"}
    return [*rows, by_id["c01"] | {"claim_id": "c99", "source_id": "matome"}]


@pytest.fixture(scope="module")
def published(invented_build):
    """Publish the invented corpus: what all below is compared with."""
    return invented_build.published_file


@pytest.fixture(scope="module")
def again(build_corpus_folder, published):
    """Build the same once more, and compare."""
    return build_corpus_folder(INVENTED, DOSSIER_COMPARE_WITH=str(published))


@pytest.fixture(scope="module")
def fed(build_corpus_folder, published, tmp_path_factory):
    """Build with other claims, one link less and one claim looked up."""
    corpus = shutil.copytree(INVENTED, tmp_path_factory.mktemp("fed") / "corpus")
    rewrite(corpus / "claims.csv", claims_changed)
    rewrite(corpus / "claim_links.csv", lambda rows: rows[1:])
    (corpus / "verifications.csv").write_text(
        "claim_id,holds,checked_by\nc19,true,the desk\n"
    )
    return build_corpus_folder(corpus, DOSSIER_COMPARE_WITH=str(published))


@pytest.fixture(scope="module")
def moved(build_corpus_folder, published, tmp_path_factory):
    """Build the same claims with another parameter."""
    corpus = shutil.copytree(INVENTED, tmp_path_factory.mktemp("moved") / "corpus")
    parameters = ROOT / "seeds" / "vocabulary" / "parameters.csv"
    shutil.copy(parameters, corpus)

    def crowded(rows):
        return [
            row | {"value": "0.9"} if row["parameter"] == "crowding" else row
            for row in rows
        ]

    rewrite(corpus / "parameters.csv", crowded)
    return build_corpus_folder(corpus, DOSSIER_COMPARE_WITH=str(published))


def log(build, what="*"):
    with connect(build.published_file) as connection:
        return connection.sql(f"select {what} from marts.change_log").fetchall()


def test_first_publication_differs_from_nothing(published):
    with connect(published) as connection:
        assert connection.sql("from marts.change_log").fetchall() == []
        assert connection.sql("select 1 from marts.fct_verdicts").fetchall()


def test_same_intake_and_rules_change_nothing(again):
    assert log(again) == []
    assert "CHANGED" not in again.output
    assert "No verdict differs" in story(again.published_file)


def test_every_changed_verdict_has_a_cause(fed, moved):
    for build in (fed, moved):
        causes = log(build, "cause")
        assert causes
        assert all(cause for (cause,) in causes)


def test_every_kind_of_intake_is_told_as_a_cause(fed):
    causes = {cause for (text,) in log(fed, "causes") for cause in text.split(", ")}
    assert causes >= {
        "new_claim",
        "retraction",
        "changed_claim",
        "gone_link",
        "looked_up",
    }
    assert not causes & {"changed_method", "changed_vocabulary"}


def test_the_claim_that_is_the_cause_is_named(fed):
    people = "select attribute, cause, causes, why from marts.change_log"
    with connect(fed.published_file) as connection:
        rows = connection.sql(
            f"{people} where attribute = 'people' and why like '%c99%'"
        ).fetchall()
    assert rows == [
        (
            "people",
            "new_claim",
            "new_claim, retraction",
            "claim retracted (c02); new claim (c99)",
        )
    ]


def test_untouched_events_are_not_in_the_log(fed, published):
    # Their sources may be known better; an answer of theirs stays as it was.
    answers = []
    for path in (published, fed.published_file):
        with connect(path) as connection:
            rows = connection.sql("select question_id, answer from marts.fct_verdicts")
            answers.append(dict(rows.fetchall()))
    before, now = answers
    questions = {*before, *now}
    nothing = object()
    differing = {
        question
        for question in questions
        if before.get(question, nothing) != now.get(question, nothing)
    }
    told = log(fed, "question_id, change")
    kinds = {"new_question", "gone_question", "answer"}
    assert {question for question, change in told if change in kinds} == differing
    assert differing < questions


def test_intake_is_no_move_of_the_method(fed):
    assert all(is_of_intake for (is_of_intake,) in log(fed, "is_of_intake"))
    assert "CHANGED" in fed.output
    assert "THE METHOD MOVED" not in fed.output


def test_moved_method_is_said_loudly(moved):
    rows = log(moved, "causes, why, is_of_intake")
    assert {row[0] for row in rows} == {"changed_vocabulary"}
    assert {row[1] for row in rows} == {"vocabulary changed (parameters)"}
    assert not any(row[2] for row in rows)
    assert f"THE METHOD MOVED: {len(rows)} verdicts" in moved.output
    assert "THE METHOD MOVED" in story(moved.published_file)


def test_rules_version_moves_with_the_rules_alone(published, fed, moved):
    versions = []
    for path in (published, fed.published_file, moved.published_file):
        with connect(path) as connection:
            versions += connection.sql(
                "select distinct rules_version from marts.fct_verdicts"
            ).fetchall()
    assert len(versions) == 3
    assert versions[0] == versions[1] != versions[2]


def test_story_names_event_verdict_and_cause(fed):
    told = story(fed.published_file)
    assert "layoff" in told
    assert "new claim (c99)" in told


def test_file_that_is_not_there_cannot_be_compared_with(tmp_path):
    missing = tmp_path / "none.duckdb"
    build = run_dbt(
        tmp_path,
        "build",
        *WITHOUT_UNIT_TESTS,
        corpus=INVENTED,
        DOSSIER_COMPARE_WITH=str(missing),
    )
    assert build.returncode != 0
    assert f"no file {missing}" in build.output
    assert not build.published_file.exists()
