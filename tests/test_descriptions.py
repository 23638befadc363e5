"""A reader learns first what one row is, and what every promised column means."""

import re

import pytest
from conftest import connect


def of_this_project(members):
    return [m for m in members.values() if m["package_name"] == "dossier"]


def described_elsewhere(macro, names):
    """Tell whether dbt picks this macro by engine for one that has the description."""
    dispatcher = macro["name"].removeprefix("duckdb__").removeprefix("spark__")
    return dispatcher != macro["name"] and dispatcher in names


@pytest.mark.parametrize("resource_type", ["model", "seed"])
def test_description_opens_with_the_grain(manifest, resource_type):
    nodes = [
        node
        for node in of_this_project(manifest["nodes"])
        if node["resource_type"] == resource_type
    ]
    assert nodes
    assert not [
        node["name"]
        for node in nodes
        if not re.match(r"One row per \S", node["description"])
    ]


def test_macro_is_described(manifest):
    macros = of_this_project(manifest["macros"])
    names = {macro["name"] for macro in macros}
    assert not [
        macro["name"]
        for macro in macros
        if macro["original_file_path"].startswith("macros/")
        and not described_elsewhere(macro, names)
        and not macro["description"].strip()
    ]


def test_column_of_mart_is_described(manifest, sample):
    described = {
        (node["name"], column["name"])
        for node in of_this_project(manifest["nodes"])
        if node["resource_type"] == "model"
        for column in node["columns"].values()
        if column["description"].strip()
    }
    built = sample.sql(
        "select table_name, column_name from duckdb_columns()"
        " where schema_name = 'marts'"
    ).fetchall()
    assert built
    assert not sorted(set(built) - described)


def test_described_column_exists(manifest, sample_build):
    with connect(sample_build.working_file) as connection:
        built = set(
            connection.sql(
                "select schema_name, table_name, column_name from duckdb_columns()"
            ).fetchall()
        )
    stale = [
        f"{node['name']}.{column}"
        for node in of_this_project(manifest["nodes"])
        if node["resource_type"] == "model"
        for column in node["columns"]
        if (node["schema"], node["name"], column) not in built
    ]
    assert not stale
