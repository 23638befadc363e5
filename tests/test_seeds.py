"""What people write by hand stays plain, complete and within its bounds."""

import ast
import csv
import re
from decimal import Decimal
from pathlib import Path

import pytest
import yaml

ROOT = Path(__file__).parents[1]
SEEDS = sorted((ROOT / "seeds").rglob("*.csv"))
PROMISED = {
    seed["name"]: seed["config"]["column_types"]
    for seed in yaml.safe_load((ROOT / "seeds" / "_seeds.yml").read_text())["seeds"]
}
by_name = pytest.mark.parametrize("path", SEEDS, ids=lambda path: path.stem)


def rows(table):
    (path,) = (ROOT / "seeds").rglob(f"{table}.csv")
    with path.open(newline="", encoding="utf-8") as opened:
        return list(csv.DictReader(opened))


def header(path):
    with path.open(newline="", encoding="utf-8") as opened:
        return next(csv.reader(opened))


def intake_tables():
    """Read the macro's own list, so that there is no second one to keep."""
    text = (ROOT / "macros" / "intake_tables.sql").read_text()
    return ast.literal_eval(re.search(r"return\((\{.*\})\)", text, re.DOTALL)[1])


@by_name
def test_header_is_the_one_that_is_typed(path):
    assert header(path) == list(PROMISED[path.stem])


@by_name
def test_every_column_is_read_as_text(path):
    assert set(PROMISED[path.stem].values()) == {"string"}


def test_every_typed_seed_has_a_file():
    assert set(PROMISED) == {path.stem for path in SEEDS}


@pytest.mark.parametrize("table", intake_tables())
def test_intake_table_lists_the_columns_of_its_seed(table):
    intake = intake_tables()[table]
    assert intake["columns"] == list(PROMISED[table])
    assert {intake["key"], *intake["typed"]} <= set(intake["columns"])


@by_name
def test_file_is_plain(path):
    text = path.read_bytes().decode("utf-8")
    assert not text.startswith("\ufeff"), "a byte order mark"
    assert "\r" not in text
    assert text.endswith("\n") and not text.endswith("\n\n")
    lines = enumerate(text.split("\n"), 1)
    assert not [number for number, line in lines if line != line.rstrip()]


@by_name
def test_row_has_as_many_cells_as_the_header(path):
    with path.open(newline="", encoding="utf-8") as opened:
        lines = list(csv.reader(opened))
    assert not [line for line in lines if len(line) != len(lines[0])]


@by_name
def test_cell_has_no_outer_blanks(path):
    assert not [
        (row, column)
        for row in rows(path.stem)
        for column, cell in row.items()
        if cell != cell.strip()
    ]


def test_exchange_rates_are_positive_and_one_a_day():
    rates = rows("fx_rates")
    assert all(Decimal(rate["units_per_eur"]) > 0 for rate in rates)
    assert len({(rate["rate_on"], rate["currency"]) for rate in rates}) == len(rates)


def test_bands_tile_zero_to_one():
    covered = [
        hundredth
        for band in rows("confidence_bands")
        for hundredth in range(
            int(Decimal(band["score_low"]) * 100),
            int(Decimal(band["score_high"]) * 100) + 1,
        )
    ]
    assert sorted(covered) == list(range(101))


@pytest.mark.parametrize("table", intake_tables())
def test_column_that_no_file_may_lack_is_one_that_no_row_may_lack(table):
    # Asked of every row, whatever else the row says; of decisions before they are held
    # against one another.
    folder = ROOT / "models/intermediate/checking"
    asked = [
        column
        for step in ("read", "checked")
        for path in folder.glob(f"int_{table}_{step}.sql")
        for column in re.findall(
            r"\['missing_value', '(\w+)',\s+'\w+\.\w+ is null'\]", path.read_text()
        )
    ]
    assert sorted(intake_tables()[table]["required"]) == sorted(asked)


@pytest.mark.parametrize("table", intake_tables())
def test_column_of_the_intake_says_what_it_means(table):
    seeds = yaml.safe_load((ROOT / "seeds" / "_seeds.yml").read_text())["seeds"]
    (told,) = (seed.get("columns", []) for seed in seeds if seed["name"] == table)
    if "ships" not in intake_tables()[table]:
        described = [column["name"] for column in told if column["description"]]
        assert described == intake_tables()[table]["columns"]
