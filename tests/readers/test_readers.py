"""Whoever opens the published file reads what we read, and can write nothing."""

import pytest
from asking import CHOSEN, told
from reader_questions import QUESTIONS, own_answers


def names(parameter):
    return getattr(parameter, "name", parameter)


each_reader = pytest.mark.parametrize("reader", CHOSEN, ids=names)


@pytest.fixture(scope="module")
def file(sample_build):
    return str(sample_build.published_file)


@pytest.fixture(scope="module")
def own(sample):
    return own_answers(sample)


@each_reader
def test_reader_is_the_release_it_stands_for(reader, file):
    assert told(reader, file)["version"].startswith(reader.release)


@each_reader
@pytest.mark.parametrize("question", QUESTIONS)
def test_reader_answers_as_we_do(reader, question, file, own):
    assert own[question]
    assert told(reader, file)["answers"][question] == own[question]


@each_reader
def test_reader_gets_values_of_their_own_type(reader, file):
    assert told(reader, file)["types"] == reader.types


@each_reader
def test_reader_is_refused_to_write(reader, file):
    assert "read-only" in told(reader, file)["refusal"]


def own_catalog(sample):
    """Return what a tool should find of itself, by what it asks about."""
    catalogs = {
        "columns": "select table_name, column_name from duckdb_columns()",
        "comments": "select table_name, comment from duckdb_tables()",
        "keys": "select table_name, unnest(constraint_column_names)"
        " from duckdb_constraints()",
    }
    where = " where schema_name = 'marts'"
    keys = " and constraint_type = 'PRIMARY KEY'"
    return {
        what: sorted(sample.execute(query + where + keys * (what == "keys")).fetchall())
        for what, query in catalogs.items()
    }


@pytest.mark.parametrize(
    ("reader", "what"),
    [(reader, what) for reader in CHOSEN for what in reader.reflects],
    ids=names,
)
def test_reader_reflects(reader, what, file, sample):
    found = told(reader, file)["reflected"][what]
    assert found
    assert sorted(map(tuple, found)) == own_catalog(sample)[what]
