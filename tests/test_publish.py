"""Readers see the last green build or the next one, never a part or a red one."""

import shutil

import duckdb
import pytest
from conftest import CORPORA, WITHOUT_UNIT_TESTS, connect, run_dbt
from publish import keep_earlier, share_of, write_copy

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
    return run_dbt(folder, "build", *WITHOUT_UNIT_TESTS, corpus=corpus)


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


def test_published_file_has_what_people_query_and_nothing_else(sample):
    schemas = sample.sql(
        "select distinct schema_name from duckdb_tables() union"
        " select schema_name from duckdb_schemas() where not internal"
        " and database_name = current_database() and schema_name <> 'main'"
    )
    assert schemas.fetchall() == [("marts",)]
    assert (
        sample.sql("select 1 from duckdb_views() where not internal").fetchall() == []
    )


def test_working_file_keeps_the_steps_on_the_way(sample_build):
    with connect(sample_build.working_file) as connection:
        steps = connection.sql("select count(*) from intermediate.int_claims_read")
        assert steps.fetchall()[0][0] > 0


@pytest.fixture(scope="module")
def emptied(tmp_path_factory, invented_build):
    """Build a corpus from which all claims are gone, over one that has some."""
    folder = tmp_path_factory.mktemp("emptied")
    before = invented_build.published_file
    shutil.copy(before, folder / "dossier.duckdb")
    corpus = shutil.copytree(CORPORA / "invented", folder / "corpus")
    for table in ("claims", "claim_links"):
        path = corpus / f"{table}.csv"
        path.write_text(path.read_text().splitlines()[0] + "\n")
    build = run_dbt(folder, "build", *WITHOUT_UNIT_TESTS, corpus=corpus)
    return build, before


def test_intake_without_a_claim_takes_no_ones_place(emptied):
    build, before = emptied
    assert build.returncode == 0, build.complaint
    assert "NOT PUBLISHED: no claim came in" in build.output
    assert build.published_file.read_bytes() == before.read_bytes()


def test_two_rows_with_one_key_are_not_published(tmp_path):
    with duckdb.connect(str(tmp_path / "working.duckdb")) as working:
        working.execute("create schema marts")
        working.execute("create table marts.twins as select 'a' as id from range(2)")
        with pytest.raises(RuntimeError, match=r'marts."twins".*duplicate key "a"'):
            write_copy(working, "working", tmp_path / "next", {"twins": ["id"]})


def publications(folder, count):
    """Let four publications follow one another; return what each file then holds."""
    published = folder / "dossier.duckdb"
    for content in ("first", "second", "third", "fourth"):
        keep_earlier(published, count)
        published.unlink(missing_ok=True)
        published.write_text(content)
    return {path.name: path.read_text() for path in sorted(folder.iterdir())}


@pytest.mark.parametrize("limit", ["6GB", "900MB", "123456KB"])
def test_publishing_holds_two_thirds_of_what_a_build_may_hold(limit):
    def held(connection):
        told = connection.execute("select current_setting('memory_limit')")
        return told.fetchone()[0]

    with duckdb.connect(config={"memory_limit": limit}) as connection:
        whole = held(connection)
        connection.execute(f"set memory_limit = '{share_of(whole)}'")
        part = held(connection)
    assert whole.split()[1] == part.split()[1]
    ratio = float(part.split()[0]) / float(whole.split()[0])
    assert ratio == pytest.approx(2 / 3, abs=0.02)


def test_earlier_publications_are_kept_as_many_as_asked(tmp_path):
    assert publications(tmp_path, 2) == {
        "dossier.duckdb": "fourth",
        "dossier_kept_2.duckdb": "second",
        "dossier_kept_3.duckdb": "third",
    }


def test_nothing_is_kept_and_nothing_touched_where_none_is_asked_for(tmp_path):
    (tmp_path / "dossier_kept_7.duckdb").write_text("an old one")
    assert publications(tmp_path, 0) == {
        "dossier.duckdb": "fourth",
        "dossier_kept_7.duckdb": "an old one",
    }


def test_file_that_is_no_number_of_ours_is_left_alone(tmp_path):
    (tmp_path / "dossier_kept_mine.duckdb").write_text("mine")
    kept = publications(tmp_path, 1)
    assert kept["dossier_kept_mine.duckdb"] == "mine"
    assert kept["dossier_kept_3.duckdb"] == "third"
