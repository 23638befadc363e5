"""The semantic metrics add up only what the dictionary of metrics calls additive."""

import copy
import csv

import pytest
from additivity import breaches
from conftest import ROOT

VOCABULARY = ROOT / "seeds" / "vocabulary"
# A population that is the whole of others, or whose standing nobody tells, is no part.
NO_PART = {"all_staff", "unspecified_team"}


def rows(name):
    with (VOCABULARY / name).open(newline="", encoding="utf-8") as opened:
        return list(csv.DictReader(opened))


@pytest.fixture(scope="module")
def declared(manifest):
    """Take what the check reads from what dbt read."""
    semantic_models = [
        {**node, "model": node["node_relation"]["alias"]}
        for node in manifest["semantic_models"].values()
    ]
    terms = [row["term"] for row in rows("terms.csv") if row["list"] == "population"]
    return {
        "semantic_models": semantic_models,
        "metrics": list(manifest["metrics"].values()),
        "marts": {
            node["name"]: set(node["columns"])
            for node in manifest["nodes"].values()
            if node["resource_type"] == "model"
        },
        "dictionary": {row["metric_id"]: row for row in rows("metrics.csv")},
        "populations": set(terms) - NO_PART,
    }


def test_nothing_is_added_up_that_is_not_additive(declared):
    assert declared["semantic_models"]
    assert declared["metrics"]
    assert breaches(**declared) == []


def measure(parts, name):
    (found,) = [
        one
        for model in parts["semantic_models"]
        for one in model["measures"]
        if one["name"] == name
    ]
    return found


def without(parts, name, word):
    """Drop from a metric the filter that has a word."""
    (metric,) = [one for one in parts["metrics"] if one["name"] == name]
    where = metric["filter"]["where_filters"]
    kept = [one for one in where if word not in one["where_sql_template"]]
    assert len(kept) < len(where)
    metric["filter"]["where_filters"] = kept


FAULTS = {
    "contractors_cut: populations are added up": lambda parts: without(
        parts, "contractors_cut", "population"
    ),
    "contractors_cut: totals are added to their parts": lambda parts: without(
        parts, "contractors_cut", "is_total"
    ),
    "customers_lost: totals are added to their parts": lambda parts: without(
        parts, "customers_lost", "is_total"
    ),
    "contract_value_usd: plans are added to facts": lambda parts: without(
        parts, "contract_value_usd", "modality"
    ),
    "highest_mark: a sum of a stock over time": lambda parts: measure(
        parts, "highest_mark"
    ).update(agg="sum"),
    "highest_mark: valuation adds up over nothing": lambda parts: measure(
        parts, "highest_mark"
    ).update(agg="sum"),
    "confidence_of_a_verdict: a sum of what is in no dictionary (None)": (
        lambda parts: measure(parts, "confidence_of_a_verdict").update(agg="sum")
    ),
    "people_affected: share_percent is not people": lambda parts: measure(
        parts, "people_affected"
    ).update(expr="share_percent_best"),
    "people_affected: a sum of a ratio": lambda parts: parts["dictionary"][
        "people"
    ].update(kind="ratio"),
    "people_affected: nobody has said what 'moons' asks of a sum": (
        lambda parts: parts["dictionary"]["people"].update(additive_over="moons")
    ),
    "people_affected: nobody has said what approximate_sum adds up": (
        lambda parts: measure(parts, "people_affected").update(agg="approximate_sum")
    ),
    "contract_value_usd: other measures are added to contract_value": (
        lambda parts: parts["marts"]["contracts"].add("metric_id")
    ),
}


@pytest.mark.parametrize("complaint", FAULTS)
def test_check_names_what_is_wrongly_added(declared, complaint):
    parts = copy.deepcopy(declared)
    FAULTS[complaint](parts)
    assert complaint in breaches(**parts)


def test_population_of_a_metric_is_one_that_is_a_part(declared):
    parts = copy.deepcopy(declared)
    (metric,) = [one for one in parts["metrics"] if one["name"] == "contractors_cut"]
    for one in metric["filter"]["where_filters"]:
        text = one["where_sql_template"]
        one["where_sql_template"] = text.replace("'contractors'", "'all_staff'")
    assert "contractors_cut: populations are added up" in breaches(**parts)


def test_every_metric_says_what_it_is(declared):
    assert not [
        metric["name"]
        for metric in declared["metrics"]
        if not metric["description"].strip() or not metric["label"]
    ]
