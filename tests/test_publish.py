"""Readers see the last green build or the next one, never a part or a red one."""

import shutil

import pytest
from conftest import CORPORA, WITHOUT_UNIT_TESTS, run_dbt

LAST_GREEN = b"what the last green build left here"
# A second band over all scores: every verdict then stands in two rows.
BROKEN_BAND = "0.00,1.00,Z,anything goes,Overlaps all the others"


@pytest.fixture(scope="module")
def failed_build(tmp_path_factory):
    """Build a corpus with a faulty vocabulary over a file published before."""
    folder = tmp_path_factory.mktemp("failed")
    (folder / "dossier.duckdb").write_bytes(LAST_GREEN)
    corpus = shutil.copytree(CORPORA / "invented", folder / "corpus")
    bands = CORPORA.parents[1] / "seeds" / "vocabulary" / "confidence_bands.csv"
    (corpus / bands.name).write_text(f"{bands.read_text()}{BROKEN_BAND}\n")
    return run_dbt(folder, "build", corpus=corpus)


def leftovers(build):
    return [path.name for path in build.folder.iterdir() if ".next" in path.name]


def test_failed_build_fails(failed_build):
    assert failed_build.returncode == 1, failed_build.complaint


def test_failed_build_leaves_the_published_file(failed_build):
    assert failed_build.published_file.read_bytes() == LAST_GREEN


def test_failed_build_says_that_it_is_not_published(failed_build):
    assert "NOT PUBLISHED" in failed_build.output
    assert str(failed_build.published_file) in failed_build.output


def test_failed_build_leaves_nothing_beside(failed_build):
    assert leftovers(failed_build) == []


def test_partial_build_is_green_and_not_published(partial_build):
    assert partial_build.returncode == 0, partial_build.complaint
    assert "NOT PUBLISHED" in partial_build.output
    assert not partial_build.published_file.exists()


def test_green_build_is_published_and_says_so(sample_build):
    assert f"PUBLISHED {sample_build.published_file}" in sample_build.output
    assert "NOT PUBLISHED" not in sample_build.output
    assert leftovers(sample_build) == []


def test_mistyped_corpus_is_no_empty_corpus(tmp_path):
    # Built on, a folder that is not there would publish nothing over everything.
    build = run_dbt(tmp_path, "build", *WITHOUT_UNIT_TESTS, corpus=tmp_path / "no")
    assert build.returncode != 0
    assert "No corpus in the folder" in build.output
    assert not build.published_file.exists()
