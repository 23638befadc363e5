"""A decision on who is who wins over every rule, from intake to the last mart."""

import shutil

import pytest
from conftest import CORPORA, connect

DECISIONS = """name,entity_id,decision,decided_by,reason
yama-air,tsubaki,same,Aino,One group since 2024
椿,tsubaki,not_same,Aino,A tea house too
Kaede Robots,kaede,same,Aino,Its brand abroad
kaede,hinata,not_same,Aino,Rivals
"""


@pytest.fixture(scope="module")
def decided_build(build_corpus_folder, tmp_path_factory):
    folder = tmp_path_factory.mktemp("decided") / "corpus"
    shutil.copytree(CORPORA / "invented", folder)
    (folder / "identity_decisions.csv").write_text(DECISIONS, encoding="utf-8")
    return build_corpus_folder(folder)


@pytest.fixture(scope="module")
def decided(decided_build):
    with connect(decided_build.published_file) as connection:
        yield connection


def test_joined_companies_have_one_id_in_every_claim(decided):
    assert decided.sql(
        "select counterparty_id, counterparty from marts.fct_claims"
        " where claim_id = 'c20'"
    ).fetchall() == [("tsubaki", "椿自動車")]
    ids = {
        one
        for column in ("subject_id", "counterparty_id")
        for (one,) in decided.sql(f"select {column} from marts.fct_events").fetchall()
    }
    assert "tsubaki" in ids
    assert "yama-air" not in ids


def test_company_says_who_it_was_decided_to_be(decided):
    assert decided.sql(
        "select company_id, same_as_id from marts.dim_companies"
        " where same_as_id is not null"
    ).fetchall() == [("yama-air", "tsubaki")]


@pytest.mark.parametrize("name", ["yama-air", "山航空", "椿自動車"])
def test_any_name_of_the_joined_finds_what_is_told_of_both(decided, name):
    both = decided.sql("from marts.timeline('tsubaki')").fetchall()
    assert both
    assert decided.sql(f"from marts.timeline('{name}')").fetchall() == both


def test_given_name_is_a_spelling(decided):
    assert decided.sql(
        "select entity_id, alias_kinds from marts.dim_aliases"
        " where alias = 'Kaede Robots'"
    ).fetchall() == [("kaede", "decision")]


def test_name_that_is_kept_from_its_bearer_is_not_read(decided):
    # Nor is it proposed: that was the question that somebody answered.
    assert decided.sql(
        "select reason, value_text from marts.rejected_rows where row_key = 'c07'"
    ).fetchall() == [("unknown_name", "椿")]
    assert decided.sql(
        "select candidates from marts.unresolved_mentions where mention = '椿'"
    ).fetchall() == [(None,)]


def test_every_decision_says_what_it_does(decided):
    assert dict(
        decided.sql("select name, effect from marts.fct_identity_decisions").fetchall()
    ) == {
        "yama-air": "joins two",
        "kaede": "keeps two apart",
        "Kaede Robots": "gives a name",
        "椿": "bars a name",
    }


def test_decision_on_a_name_that_nothing_says_is_told(decided, decided_build):
    assert decided.sql(
        "select name from marts.fct_identity_decisions where not is_heard"
    ).fetchall() == [("Kaede Robots",)]
    assert "UNHEARD: 1 of identity_decisions" in decided_build.output
    assert "(Kaede Robots)" in decided_build.output
