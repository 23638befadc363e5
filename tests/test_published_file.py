"""What lies in the published file is safe to hand to anybody's tool."""

import re

import pytest
from conftest import ROOT

# A place on somebody's disk: right here, wrong wherever else the file is opened.
PLACE = (
    r"(^|[\s'\"(=])(/(home|root|tmp|work|users|var|mnt|opt|private)/|[a-z]:\\|file:)"
)
# The largest whole number that JavaScript, and so JSON in most tools, keeps exact.
LARGEST_EXACT = 2**53


@pytest.fixture(scope="module")
def columns(sample):
    """Every public column with its type."""
    return sample.execute(
        "select table_name, column_name, data_type from duckdb_columns()"
        " where schema_name = 'marts' order by table_name, column_index"
    ).fetchall()


def marts(manifest):
    return [
        node
        for node in manifest["nodes"].values()
        if node["resource_type"] == "model" and node["schema"] == "marts"
    ]


def promised_key(node):
    """Return the columns of a model's primary key, as its YAML has them."""
    keys = [c for c in node["constraints"] if c["type"] == "primary_key"]
    return [column for key in keys for column in key["columns"]]


def test_every_mart_has_the_primary_key_that_it_promises(sample, manifest):
    kept = dict(
        sample.execute(
            "select table_name, constraint_column_names from duckdb_constraints()"
            " where schema_name = 'marts' and constraint_type = 'PRIMARY KEY'"
        ).fetchall()
    )
    promised = {node["name"]: promised_key(node) for node in marts(manifest)}
    assert all(promised.values())
    assert kept == promised


def test_every_primary_key_is_tested_before_it_is_published(manifest):
    # Tables get their keys in the published file: until then, tests hold rows to them.
    tested = set()
    for node in manifest["nodes"].values():
        test = node.get("test_metadata") or {}
        if test.get("name") in ("unique", "one_row_per"):
            given = test["kwargs"]
            columns = given.get("columns") or [given["column_name"]]
            tested.add((node["attached_node"], frozenset(columns)))
    promised = {(m["unique_id"], frozenset(promised_key(m))) for m in marts(manifest)}
    assert promised <= tested, promised - tested


def test_no_foreign_key_ties_tables_together(sample):
    # One would stop `dbt run` of the table that it points to.
    assert not sample.execute(
        "select table_name, constraint_text from duckdb_constraints()"
        " where schema_name = 'marts' and constraint_type = 'FOREIGN KEY'"
    ).fetchall()


def test_public_name_is_snake_case(sample, columns):
    macros = sample.execute(
        "select distinct function_name from duckdb_functions()"
        " where schema_name = 'marts' and not internal"
    ).fetchall()
    names = {name for table, column, _ in columns for name in (table, column)}
    names |= {name for (name,) in macros}
    assert "explain" in names
    assert not [name for name in names if not re.fullmatch("[a-z][a-z0-9_]*", name)]


def test_no_column_is_taken_for_a_fraction(columns):
    # Some tools show a column with this ending times a hundred.
    assert not [column for column in columns if column[1].endswith("_pct")]


def test_counts_stay_exact_in_javascript(sample, columns):
    counts = [(table, name) for table, name, kind in columns if kind == "BIGINT"]
    assert counts
    assert not [
        (table, name)
        for table, name in counts
        if sample.execute(
            f"select count(*) from marts.{table} where abs({name}) >= {LARGEST_EXACT}"
        ).fetchone()[0]
    ]


def test_dates_are_finite(sample, columns):
    dates = [(table, name) for table, name, kind in columns if kind == "DATE"]
    assert dates
    assert not [
        (table, name)
        for table, name in dates
        if sample.execute(
            f"select count(*) from marts.{table} where not isfinite({name})"
        ).fetchone()[0]
    ]


def test_no_cell_names_a_place_on_a_disk(sample, columns):
    texts = [(table, name) for table, name, kind in columns if kind == "VARCHAR"]
    assert texts
    assert not [
        (table, name, value)
        for table, name in texts
        for (value,) in sample.execute(
            f"select {name} from marts.{table}"
            f" where regexp_matches({name}, $place, 'i') limit 1",
            {"place": PLACE},
        ).fetchall()
    ]


@pytest.mark.parametrize(
    ("catalog", "text"),
    [
        ("duckdb_tables()", "sql"),
        ("duckdb_tables()", "comment"),
        ("duckdb_columns()", "comment"),
        ("duckdb_functions()", "macro_definition"),
    ],
)
def test_no_definition_names_a_place_on_a_disk(sample, catalog, text):
    told = f"from {catalog} where schema_name = 'marts' and {text} is not null"
    assert sample.execute(f"select count(*) {told}").fetchone()[0]
    assert not sample.execute(
        f"select {text} {told} and regexp_matches({text}, $place, 'i')",
        {"place": PLACE},
    ).fetchall()


def test_file_does_not_know_where_it_was_built(sample_build):
    written = sample_build.published_file.read_bytes()
    for place in (ROOT, sample_build.folder):
        assert str(place).encode() not in written
