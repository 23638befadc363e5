"""Two thousand generated claims come out of the build as they are meant."""

import shutil
import sys
from pathlib import Path

import duckdb
import pytest

sys.path.insert(0, str(Path(__file__).parents[1] / "bench" / "scale"))
import generator
from check import check

CLAIM_COUNT = 2000
# So many that every kind of fault occurs.
FAULTY = 0.1


def files(folder):
    """Every file below a folder, by its name there."""
    return {
        str(path.relative_to(folder)): path.read_bytes()
        for path in folder.rglob("*")
        if path.is_file()
    }


@pytest.fixture(scope="module")
def generated(tmp_path_factory):
    folder = tmp_path_factory.mktemp("generated") / "small"
    generator.Generator(CLAIM_COUNT, folder, faulty=FAULTY).write()
    return folder


@pytest.fixture(scope="module")
def built(generated, build_corpus_folder):
    return build_corpus_folder(generated / "corpus").published_file


@pytest.fixture(scope="module")
def findings(generated, built):
    return check(generated, built)


def test_count_is_met(generated):
    claims = str(generated / "corpus" / "claims" / "*")
    [(count,)] = duckdb.sql(f"select count(*) from read_parquet('{claims}')").fetchall()
    assert count == pytest.approx(CLAIM_COUNT * (1 + FAULTY), rel=0.1)


def test_other_threads_write_the_same_bytes(generated, tmp_path, monkeypatch):
    monkeypatch.setitem(generator.SETTINGS, "threads", "1")
    generator.Generator(CLAIM_COUNT, tmp_path / "again", faulty=FAULTY).write()
    assert files(tmp_path / "again") == files(generated)


def test_every_kind_of_fault_occurs(generated):
    bad_rows = str(generated / "truth" / "bad_rows.parquet")
    found = duckdb.sql(
        f"select distinct reason, column_name from read_parquet('{bad_rows}')"
    )
    faults = generator.read("faults") + generator.read("table_faults")
    assert set(found.fetchall()) == {
        (fault["reason"], fault["column_name"]) for fault in faults
    }


def test_every_bad_row_is_rejected_for_its_reason_and_no_other_row(findings):
    assert findings.rejections == findings.bad_rows
    assert findings.rejections_amiss == 0


def test_every_mention_is_who_is_meant(findings):
    assert findings.mentions_right == 1


def test_claims_on_one_event_are_one_event(findings):
    assert findings.pair_precision > 0.98
    assert findings.pair_recall > 0.98


def test_verdicts_are_as_right_as_the_claims_allow(findings):
    # Four of five claims are right; of verdicts that are surest nearly all.
    assert findings.verdicts_right > 0.75
    assert findings.surest_right > 0.9
    assert findings.confidence_of_false_events < findings.confidence_of_true_events


def test_check_sees_a_bad_row_that_was_not_rejected(generated, built, tmp_path):
    truth = shutil.copytree(generated / "truth", tmp_path / "truth")
    bad_rows = str(truth / "bad_rows.parquet")
    more = "select 'claims', 'c0-0', 'unknown_name', 'subject', false"
    duckdb.sql(f"from read_parquet('{bad_rows}') union all {more}").write_parquet(
        str(truth / "more.parquet")
    )
    (truth / "more.parquet").rename(bad_rows)
    found = check(tmp_path, built)
    assert found.rejections_amiss == 1
    assert not found.is_sound
