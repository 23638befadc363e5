"""What drivers find when they ask the catalogs is right, not only alike everywhere."""

import pytest
from reader_questions import own_answers

# The types for which DuckDB's JDBC driver names one of JDBC's own.
JDBC_TYPES = {"BOOLEAN", "INTEGER", "BIGINT", "DOUBLE", "DECIMAL", "VARCHAR", "DATE"}
JDBC_TYPES |= {"TIMESTAMP"}


@pytest.fixture(scope="module")
def answers(sample):
    return own_answers(sample)


@pytest.fixture(scope="module")
def marts(manifest):
    return {
        node["name"]: node
        for node in manifest["nodes"].values()
        if node["resource_type"] == "model" and node["schema"] == "marts"
    }


def test_catalog_is_named_by_the_file(answers):
    assert answers["schemas"] == [["dossier", "marts"]]


@pytest.mark.parametrize(
    ("question", "kind"), [("jdbc_tables", "TABLE"), ("odbc_tables", "BASE TABLE")]
)
def test_driver_lists_every_mart_as_a_table(answers, marts, question, kind):
    assert [row[:2] for row in answers[question]] == [[m, kind] for m in sorted(marts)]


@pytest.mark.parametrize("question", ["jdbc_tables", "odbc_tables"])
def test_driver_shows_what_a_table_means(answers, marts, question):
    remarks = {row[0]: row[2].strip() for row in answers[question]}
    assert remarks == {name: m["description"].strip() for name, m in marts.items()}


@pytest.mark.parametrize("question", ["jdbc_columns", "odbc_columns"])
def test_driver_shows_what_a_column_means(answers, marts, question):
    remarks = {(row[0], row[1]): row[6].strip() for row in answers[question]}
    assert remarks == {
        (mart, name): column["description"].strip()
        for mart, node in marts.items()
        for name, column in node["columns"].items()
    }


def test_jdbc_knows_every_type(answers):
    assert {row[2] for row in answers["jdbc_columns"]} <= JDBC_TYPES


def test_jdbc_sizes_every_decimal(answers):
    decimals = [row for row in answers["jdbc_columns"] if row[2] == "DECIMAL"]
    assert decimals
    assert not [row for row in decimals if not 0 < int(row[3]) <= 18 or row[4] is None]


@pytest.mark.parametrize("question", ["jdbc_keys", "standard_keys"])
def test_driver_finds_every_primary_key(answers, marts, question):
    found = {}
    for table, column, *_ in answers[question]:
        found.setdefault(table, []).append(column)
    assert found == {
        name: [
            column
            for constraint in node["constraints"]
            if constraint["type"] == "primary_key"
            for column in constraint["columns"]
        ]
        for name, node in marts.items()
    }


def test_key_column_is_told_to_be_filled(answers):
    keys = {(table, column) for table, column, _ in answers["jdbc_keys"]}
    nullable = {(row[0], row[1]) for row in answers["jdbc_columns"] if row[5] == "1"}
    assert nullable
    assert not keys & nullable


def test_no_mart_lacks_rows_for_the_questions(answers):
    arabic, han = (range(0x600, 0x700), range(0x4E00, 0xA000))
    aliases = "".join(row[1] for row in answers["scripts"])
    assert any(ord(letter) in arabic for letter in aliases)
    assert any(ord(letter) in han for letter in aliases)
    (row,) = answers["types"]
    assert None not in row[:-1]
    assert row[-1] is None
    assert len(answers["interval"]) > 1
    assert len(answers["macro"]) > 1
