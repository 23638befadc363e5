"""A rule is a row: one that does not ship is carried, one that is broken is named.

The SQL under test is the compiled text of the models and assertions; only the relations
that they read from are put in their place.
"""

import csv
import math
from fractions import Fraction

import pytest
from conftest import ROOT
from engine import RELATION, Engine
from hypothesis import given, settings
from hypothesis import strategies as st

SHIPPED = ROOT / "seeds" / "vocabulary" / "consistency_rules.csv"
# From the vocabulary to the verdict on a figure; each reads those before it.
CHAIN = [
    "stg_consistency_rules",
    "int_operands_listed",
    "int_equations_opened",
    "int_operands_found",
    "int_equations_filled",
    "int_corners_reckoned",
    "int_equations_reckoned",
    "int_equations_worded",
    "int_parts_found",
    "int_totals_summed",
    "int_conversions_compared",
    "int_checks_figured",
    "int_checks_judged",
]
GIVEN = {
    "int_metrics_accepted",
    "int_figures_answered",
    "int_events_described",
    "int_event_parts_linked",
    "int_claim_links_accepted",
    "int_claims_gathered",
}
PER_HEAD = {
    "rule": "revenue per head = revenue / headcount",
    "kind": "ratio",
    "result_metric_id": "revenue_per_head",
    "result_scope": "event",
    "left_metric_id": "revenue",
    "left_scope": "company_same_period",
    "right_metric_id": "headcount",
    "right_scope": "company_period",
    "tolerance": "0.05",
    "reason": "Heads are counted on a day and revenue over a year",
}
MARGIN = {
    "rule": "profit margin = profit / revenue",
    "kind": "ratio",
    "result_metric_id": "profit_margin",
    "result_scope": "event",
    "left_metric_id": "profit",
    "left_scope": "company_same_period",
    "right_metric_id": "revenue",
    "right_scope": "company_same_period",
    "tolerance": "0.01",
    "reason": "Accounts are exact",
}
TOTAL = {
    "rule": "cash = sum of accounts",
    "kind": "sum",
    "result_metric_id": "cash",
    "result_scope": "event",
    "left_scope": "parts",
    "tolerance": "0",
    "reason": "Parts are parts",
}
NEW_METRICS = [
    {"metric_id": "revenue_per_head", "unit_kind": "money", "needs_base": True},
    {"metric_id": "profit_margin", "unit_kind": "percent", "needs_base": False},
]
YEAR = {"occurred_from": "2024-01-01", "occurred_to": "2024-12-31"}
END_OF_YEAR = {"occurred_from": "2024-12-31", "occurred_to": "2024-12-31"}


@pytest.fixture(scope="module")
def engine(sample_build):
    engine = Engine(sample_build)
    engine.connection.execute(
        f"attach '{sample_build.working_file}' as built (read_only)"
    )
    return engine


def write_rules(path, rules):
    with SHIPPED.open(newline="", encoding="utf-8") as shipped:
        columns = csv.DictReader(shipped).fieldnames
    with path.open("w", newline="", encoding="utf-8") as file:
        writer = csv.DictWriter(file, columns, restval="")
        writer.writeheader()
        writer.writerows(rules)


def lay_rules(engine, path):
    engine.relation(
        "consistency_rules",
        f"from read_csv('{path}', all_varchar = true, header = true)",
    )
    engine.relation("stg_consistency_rules", engine.model("stg_consistency_rules"))


def lay(engine, name, rows=()):
    """Put rows in place of a model, with the columns that it has in the sample."""
    engine.relation(name, f"from built.intermediate.{name} where false")
    for row in rows:
        marks = ", ".join("?" * len(row))
        engine.connection.execute(
            f"insert into {name} ({', '.join(row)}) values ({marks})",
            list(row.values()),
        )


def figure(metric_id, low, best, high, **told):
    return {
        "question_id": f"{metric_id}#{told.get('event_id', metric_id)}",
        "event_id": metric_id,
        "subject_id": "acme",
        "metric_id": metric_id,
        "figure_low": low,
        "figure_best": best,
        "figure_high": high,
        "is_plan": False,
        **YEAR,
        **told,
    }


def test_rule_that_does_not_ship_is_carried(engine, tmp_path):
    write_rules(tmp_path / "rules.csv", [PER_HEAD, MARGIN])
    lay_rules(engine, tmp_path / "rules.csv")
    figures = [
        figure("revenue", 100e6, 100e6, 100e6),
        figure("profit", -21e6, -20e6, -19e6),
        figure("profit_margin", 19.5, 20, 20.5),
        figure("headcount", 850, 900, 950, population="all_staff", **END_OF_YEAR),
        figure("headcount", 1, 1, 1, population="founders", event_id="founders"),
        figure("revenue_per_head", 110e3, 110e3, 110e3, share_base="all_staff"),
    ]
    for name in GIVEN:
        lay(engine, name)
    lay(engine, "int_figures_answered", figures)
    lay(
        engine,
        "int_events_described",
        [{"event_id": f["event_id"], "subject_id": "acme"} for f in figures],
    )
    engine.relation(
        "int_metrics_accepted", "from built.intermediate.int_metrics_accepted"
    )
    for metric in NEW_METRICS:
        engine.connection.execute(
            "insert into int_metrics_accepted (metric_id, unit_kind, needs_base)"
            " values (?, ?, ?)",
            list(metric.values()),
        )
    for model in CHAIN[1:]:
        engine.relation(model, engine.model(model))
    assert engine.rows(
        "select rule, event_id, is_consistent, arithmetic from int_checks_judged"
        " order by rule"
    ) == [
        (
            MARGIN["rule"],
            "profit_margin",
            False,
            "about -20 million / 100 million = -21 to -19 %, stated 20 %",
        ),
        (
            PER_HEAD["rule"],
            "revenue_per_head",
            True,
            "100 million / about 900 = 105,263 to 117,647, stated 110,000",
        ),
    ]


@pytest.mark.parametrize(
    ("rule", "column", "cell"),
    [
        (MARGIN, "kind", "difference"),
        (MARGIN, "kind", ""),
        (MARGIN, "left_scope", "parts"),
        (MARGIN, "right_scope", ""),
        (MARGIN, "result_scope", "company_period"),
        (MARGIN, "left_metric_id", "proffit"),
        (MARGIN, "right_metric_id", ""),
        (MARGIN, "told_in", "revenue_leval"),
        (MARGIN, "tolerance", "one percent"),
        (MARGIN, "tolerance", "1"),
        (MARGIN, "tolerance", "-0.01"),
        (TOTAL, "result_scope", "parts"),
        (TOTAL, "left_scope", "conversion"),
        (TOTAL, "right_scope", "event"),
        (TOTAL, "result_metric_id", "cush"),
        (TOTAL, "left_metric_id", "cash"),
    ],
)
def test_broken_rule_is_named(engine, tmp_path, rule, column, cell):
    known = {**rule}
    if rule is MARGIN:
        known["result_metric_id"] = "stake"
    write_rules(tmp_path / "rules.csv", [known, {**known, "rule": "x", column: cell}])
    lay_rules(engine, tmp_path / "rules.csv")
    for name in ("metrics", "claim_types"):
        engine.relation(name, f"from built.raw.{name}")
    engine.relation("stg_claim_types", "from built.staging.stg_claim_types")
    lay(engine, "int_metrics_accepted")
    named = [
        row[:2]
        for node in engine.build.manifest["nodes"].values()
        if node["name"].startswith("assert_consistency_rules_")
        for row in engine.rows(RELATION.sub(r"\1", node["compiled_code"]))
    ]
    assert ("x", column) in named
    assert {rule for rule, _ in named} == {"x"}


ends = st.integers(-30, 30).map(lambda tenths: Fraction(tenths, 10)) | st.none()
intervals = st.tuples(ends, ends).map(
    lambda pair: pair if None in pair else tuple(sorted(pair))
)


def reckoned(kind, left, right):
    """Return what Python makes of two intervals; a null end is without an end."""
    (low, high), (least, most) = [
        (
            -math.inf if one is None else one,
            math.inf if other is None else other,
        )
        for one, other in (left, right)
    ]
    if kind == "ratio":
        if least <= 0 <= most:
            return None, None
        least, most = [
            Fraction(0) if math.isinf(end) else 1 / end for end in (most, least)
        ]
    corners = [
        Fraction(0) if 0 in (one, other) else one * other
        for one in (low, high)
        for other in (least, most)
    ]
    return tuple(
        None if math.isinf(end) else float(end) for end in (min(corners), max(corners))
    )


@settings(max_examples=40)
@given(st.lists(st.tuples(intervals, intervals), min_size=1, max_size=60))
def test_no_result_lies_outside_of_what_is_expected(engine, pairs):
    lay(engine, "int_equations_filled")
    asked = {}
    for number, (left, right) in enumerate(pairs):
        for kind in ("ratio", "product"):
            asked[f"{kind} {number}"] = reckoned(kind, left, right)
            cells = [f"{kind} {number}", kind, *left, *right]
            engine.connection.execute(
                "insert into int_equations_filled (rule, question_id, kind, left_low,"
                " left_high, right_low, right_high, left_per_one, right_per_one,"
                " result_per_one) values ('any', ?, ?, ?, ?, ?, ?, 1, 1, 1)",
                [float(c) if isinstance(c, Fraction) else c for c in cells],
            )
    for model in ("int_corners_reckoned", "int_equations_reckoned"):
        engine.relation(model, engine.model(model))
    rows = engine.rows(
        "select question_id, expected_low, expected_high from int_equations_reckoned"
    )
    assert len(rows) == len(asked)
    for question_id, *expected in rows:
        for end, by_python in zip(expected, asked[question_id], strict=True):
            assert (end is None) == (by_python is None)
            assert end is None or float(end) == pytest.approx(by_python, abs=1e-4)
