"""A gold-labelled set becomes a corpus that a user could have written."""

import csv
import json
import sys
from pathlib import Path

import duckdb
import pytest

sys.path.insert(0, str(Path(__file__).parents[1] / "bench" / "truth"))
import corpus

CLAIMS = """
select * from (values
    ('west', 'ship|speed', 'speed', '12', 12.0),
    ('east', 'ship|speed', 'speed', '14', 14.0),
    ('west', 'ship|flag', 'flag', 'Blue', null),
    ('east', 'ship|flag', 'flag', 'Azure', null)
) as told (source, item, attr, value, num)
"""
GOLD = "select 'ship|speed' as item, '12.1' as value, 12.1 as num"
RELATION = "select 'ship|flag' as item, 'Blue' as general, 'Azure' as specific"


def rows(folder, name):
    with (folder / f"{name}.csv").open(newline="", encoding="utf-8") as opened:
        return list(csv.DictReader(opened))


@pytest.fixture(scope="module")
def written(tmp_path_factory):
    given, folder = tmp_path_factory.mktemp("set"), tmp_path_factory.mktemp("corpus")
    for name, query in {"claims": CLAIMS, "gold": GOLD, "relation": RELATION}.items():
        duckdb.sql(query).write_parquet(str(given / f"{name}.parquet"))
    (given / "meta.json").write_text(json.dumps({"tol": "rel:0.02"}))
    corpus.write(given, folder, ("ship|speed",))
    return folder


def test_figures_are_values_and_words_are_words(written):
    told = {row["value_text"]: row for row in rows(written, "claims")}
    assert (told["12"]["value"], told["12"]["unit"]) == ("12.0", "count")
    assert (told["Blue"]["value"], told["Blue"]["unit"]) == ("", "")
    kinds = {row["metric"]: row["unit_kind"] for row in rows(written, "metrics")}
    assert kinds == {"speed": "count", "flag": "label"}


def test_tolerance_goes_to_figures_only(written):
    reach = {
        row["metric"]: row["same_within_percent"] for row in rows(written, "metrics")
    }
    assert reach == {"speed": "2.0", "flag": ""}


def test_looked_up_item_says_which_claims_hold(written):
    names = {row["claim_id"]: row["value_text"] for row in rows(written, "claims")}
    held = {
        names[row["claim_id"]]: row["holds"] for row in rows(written, "verifications")
    }
    assert held == {"12": "true", "14": "false"}


def test_broader_words_come_along(written):
    assert [
        (row["label"], row["broader_label"]) for row in rows(written, "broader_labels")
    ] == [("Azure", "Blue")]
