"""Every verdict is the one that plain Python reaches by the written method."""

from decimal import Decimal

import pytest
from conftest import connect
from crowd import write_crowd
from oracle_engine import Oracle

# What feeds the engine: nothing that the engine itself made.
FED = {
    "given": "intermediate.int_answers_given",
    "verified": "intermediate.int_answers_verified",
    "claims": "intermediate.int_claims_gathered",
    "interests": "intermediate.int_interests_found",
    "sources": "intermediate.int_sources_accepted",
    "metrics": "intermediate.int_metrics_accepted",
    "broader": "intermediate.int_broader_labels_accepted",
    "updates": (
        "(from intermediate.int_claim_links_accepted where relation = 'updates')"
    ),
    "parameters": "staging.stg_parameters",
    "stages": "staging.stg_churn_stages",
    "broken": "(from intermediate.int_checks_judged where not is_consistent)",
}
CORPORA = ["sample", "invented", "crowd"]


def rows_of(connection, relation):
    """Return rows as dicts, their numbers as floats."""
    found = connection.sql(f"from {relation}")
    return [
        {
            column: float(cell) if isinstance(cell, Decimal) else cell
            for column, cell in zip(found.columns, row, strict=True)
        }
        for row in found.fetchall()
    ]


@pytest.fixture(scope="module")
def crowd(build_corpus, tmp_path_factory):
    """Build a corpus that has what the others lack: copying, checking, succession."""
    folder = tmp_path_factory.mktemp("corpus") / "crowd"
    folder.mkdir()
    write_crowd(folder)
    return build_corpus(folder)


@pytest.fixture(scope="module", params=CORPORA)
def judged(request):
    """Return a warehouse and what plain Python makes of the same claims."""
    if request.param == "sample":
        connection = connect(request.getfixturevalue("sample_build").working_file)
    else:
        connection = request.getfixturevalue(request.param)
    fed = {name: rows_of(connection, relation) for name, relation in FED.items()}
    return connection, Oracle(fed)


def test_every_verdict_is_the_oracles(judged):
    connection, oracle = judged
    expected = oracle.verdicts()
    built = rows_of(
        connection,
        "(select * exclude (confidence), banded.confidence"
        " from intermediate.int_questions_answered"
        " inner join intermediate.int_questions_banded as banded using (question_id)"
        " where is_latest)",
    )
    assert {row["question_key"] for row in built} == set(expected)
    wrong = [
        (row["question_id"], row["candidate_key"], verdict)
        for row in built
        for verdict in [expected[row["question_key"]]]
        if row["candidate_key"] != verdict.answer
        or row["origin_count"] != verdict.origin_count
        or abs(row["score_log_odds"] - verdict.score) > 0.001
        or abs(row["probability"] - verdict.probability) > 0.001
        or abs(row["confidence"] - verdict.confidence) > 0.0101
    ]
    assert wrong == []


def test_every_source_is_as_right_as_the_oracle_finds(judged):
    connection, oracle = judged
    built = {
        (row["source_id"], row["topic"]): row["accuracy"]
        for row in rows_of(connection, "intermediate.int_sources_rated")
    }
    assert built == pytest.approx(oracle.learned.accuracy, abs=0.001)


def test_every_topic_has_as_many_wrong_answers_as_the_oracle_finds(judged):
    connection, oracle = judged
    built = {
        row["topic"]: row["wrong_answers"]
        for row in rows_of(connection, "intermediate.int_topics_measured")
    }
    assert built == pytest.approx(oracle.learned.wrong_answers, abs=0.001)


def test_every_copying_is_the_oracles(judged):
    connection, oracle = judged
    built = {
        frozenset([row["source_id"], row["other_source_id"]]): row["dependence"]
        for row in rows_of(connection, "intermediate.int_sources_compared")
    }
    assert built == pytest.approx(oracle.learned.dependence, abs=0.001)
