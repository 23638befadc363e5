"""Outside data, mapped and built: the marts agree with plain sums over the extracts."""

import csv
import re
from collections import Counter

import pytest
from conftest import ROOT, connect
from example import EXAMPLES, map_to_corpus
from page import examples
from query import answer

NAMES = ("layoff_notices", "terminated_contracts")
SHOWN = [
    (name, *shown)
    for name in NAMES
    for shown in examples(EXAMPLES / name / "README.md")
]
SITE, REGISTRY = (
    "Department of Government Efficiency",
    "Federal Procurement Data System",
)
CEILING = "TOTAL_BASE_AND_ALL_OPTIONS_VALUE_TCV"
AMOUNT = re.compile(r"([\d.,]+)( million)? USD \(([^)]*)\)")


def extract(name, table):
    with (EXAMPLES / name / "extract" / f"{table}.csv").open(encoding="utf-8") as file:
        return list(csv.DictReader(file))


@pytest.fixture(scope="session")
def built(tmp_path_factory, build_corpus_folder):
    """Map and build each example once: the file that it publishes."""
    files = {}
    for name in NAMES:
        corpus = tmp_path_factory.mktemp("examples") / name
        map_to_corpus(name, corpus)
        files[name] = build_corpus_folder(corpus).published_file
    return files


@pytest.fixture(scope="session")
def layoffs(built):
    with connect(built["layoff_notices"]) as connection:
        yield connection


@pytest.fixture(scope="session")
def contracts(built):
    with connect(built["terminated_contracts"]) as connection:
        yield connection


@pytest.mark.parametrize(("name", "_corpus", "query", "shown"), SHOWN)
def test_page_shows_what_the_marts_say(name, _corpus, query, shown, built):
    assert answer(built[name], query) == shown.rstrip("\n")


@pytest.mark.parametrize("name", NAMES)
def test_page_shows_a_result_for_every_query(name):
    text = (EXAMPLES / name / "README.md").read_text(encoding="utf-8")
    assert text.count("```sql") == len([shown for shown in SHOWN if shown[0] == name])


@pytest.mark.parametrize("name", NAMES)
def test_nothing_is_refused_and_every_name_is_known(name, built):
    with connect(built[name]) as connection:
        for table in ("rejected_rows", "unresolved_mentions"):
            assert connection.sql(f"from marts.{table}").fetchall() == []


@pytest.mark.parametrize("name", NAMES)
def test_same_extract_gives_the_same_corpus(name, tmp_path):
    for run in ("first", "second"):
        map_to_corpus(name, tmp_path / run)
    first = sorted((tmp_path / "first").iterdir())
    assert len(first) >= 4
    for file in first:
        assert file.read_bytes() == (tmp_path / "second" / file.name).read_bytes()


def words(text):
    return " ".join(re.findall("[a-z0-9]+", text.lower()))


def latest_notices():
    """Return the last notice of every layoff, by employer, place, state, kind, day."""
    latest, days = {}, {}
    # The rows that amend, and say so, come after what they amend.
    rows = extract("layoff_notices", "notices")
    for row in sorted(
        rows, key=lambda r: ("(up" in r["employer_name"], r["notice_date"])
    ):
        employer = words(row["employer_name"].partition(" (updated")[0])
        place = re.sub(rf",?\s+{row['state']}$", "", row["location"])
        day = row["effective_date"]
        if "(up" in row["employer_name"]:
            day = days[employer, place]
        days[employer, place] = day
        latest[employer, place, row["state"], row["layoff_type"], day] = row
    return latest


def test_each_layoff_is_one_row(layoffs):
    (count,) = layoffs.sql("select count(*) from marts.workforce_changes").fetchall()[0]
    assert count == len(latest_notices())


def test_people_by_employer_are_those_of_the_latest_notices(layoffs):
    expected = Counter()
    for (employer, *_), row in latest_notices().items():
        expected[employer] += int(row["employees_affected"] or 0)
    query = "select company, sum(people_best) from marts.workforce_changes group by 1"
    found = {
        words(company): int(people or 0)
        for company, people in layoffs.sql(query).fetchall()
    }
    assert found == dict(expected)


def test_amendment_succeeds_and_is_no_dispute(layoffs):
    query = """
        select claims.value_best, evidence.silent_because
        from marts.verdict_evidence as evidence
        join marts.fct_claims as claims using (claim_id)
        where evidence.role = 'differs'
        order by all"""
    # A.T. Cross, UPS and Aramark named another number before.
    assert layoffs.sql(query).fetchall() == [
        (number, "a later value succeeds it") for number in (14, 130, 249)
    ]
    assert layoffs.sql("from marts.disputes").fetchall() == []


def test_row_read_twice_is_no_second_origin(layoffs):
    query = """
        select max(origin_count), max(source_count), sum(source_count)
        from marts.workforce_changes"""
    standing = len(extract("layoff_notices", "notices")) - 3
    assert layoffs.sql(query).fetchall() == [(1, 2, standing)]


def test_notice_ahead_of_its_day_is_a_plan(layoffs):
    ahead = [
        row["effective_date"]
        for row in extract("layoff_notices", "notices")
        if row["notice_date"] and row["notice_date"] < row["effective_date"]
    ]
    query = """
        select cast(due_from as varchar) from marts.forecasts
        where made_to < due_from and modality = 'planned'"""
    planned = [day for (day,) in layoffs.sql(query).fetchall()]
    # CVS, Leviton, UNFI, UPS and Victoria appear again without the day of notice.
    assert not Counter(ahead) - Counter(planned)
    assert len(planned) == len(ahead) + 5


def told_twice():
    """Return both lists' rows of every contract as one."""
    sites = {row["LINK"]: row for row in extract("terminated_contracts", "site")}
    rows = extract("terminated_contracts", "registry")
    assert sorted(sites) == sorted(row["LINK"] for row in rows)
    return [{**row, **sites[row["LINK"]]} for row in rows]


def dollars(text):
    return float(re.sub("[$, ]", "", text))


def test_contract_told_twice_is_one_row(contracts):
    query = "select upper(split_part(contract_id, '/', 2)) from marts.contracts"
    found = [number for (number,) in contracts.sql(query).fetchall()]
    assert sorted(found) == sorted(row["PROCUREMENT_ID"] for row in told_twice())


def test_dispute_names_both_values_with_their_sources(contracts):
    expected = {
        f"contract/{row['PROCUREMENT_ID'].lower()}": {
            SITE: pytest.approx(dollars(row["VALUE"]), rel=0.005),
            REGISTRY: pytest.approx(dollars(row[CEILING]), rel=0.005),
        }
        for row in told_twice()
        if row[CEILING] and abs(dollars(row["VALUE"]) - dollars(row[CEILING])) > 1
    }
    query = """
        select event_id, sides from marts.disputes
        where kind = 'figure' and dispute_status = 'values_differ'"""
    found = {
        event_id: {
            who: float(number.replace(",", "")) * (1e6 if scale else 1)
            for number, scale, who in AMOUNT.findall(sides)
        }
        for event_id, sides in contracts.sql(query).fetchall()
    }
    assert found == expected


def vendor_of(row):
    """Return the vendor, where nobody names one the contract's own."""
    name = row["LEGAL_BUSINESS_NAME"]
    unnamed = not name or "UNDISCLOSED" in name
    return row["PROCUREMENT_ID"] if unnamed else name


def test_customers_lost_by_vendor_are_those_of_ended_contracts(contracts):
    ended = {
        (vendor_of(row), row["FUNDING_AGENCY_NAME"])
        for row in told_twice()
        if row["REASON_FOR_MODIFICATION"] != "Exercise an Option"
    }
    query = """
        select vendor, count(distinct customer_id), count(*)
        from marts.customer_churn_events where is_lost group by 1"""
    found = {
        # Unnamed vendors end in the number of their contract.
        vendor.split(" contract ")[-1]: (customers, rows)
        for vendor, customers, rows in contracts.sql(query).fetchall()
    }
    lost = Counter(vendor for vendor, _ in ended)
    assert found == {vendor: (count, count) for vendor, count in lost.items()}


def test_stage_is_disputed_where_the_registry_says_less(contracts):
    milder = {"Close Out": "stopped", "Exercise an Option": "retained"}
    expected = {
        vendor_of(row): (milder[row["REASON_FOR_MODIFICATION"]], "terminated")
        for row in told_twice()
        if row["REASON_FOR_MODIFICATION"] in milder
    }
    query = """
        select vendor, stage, stage_severest from marts.customer_churn_events
        where dispute_status = 'values_differ'"""
    assert {
        vendor.split(" contract ")[-1]: (stage, severest)
        for vendor, stage, severest in contracts.sql(query).fetchall()
    } == expected


def test_no_private_person_is_named():
    rows = extract("terminated_contracts", "registry")
    assert sum(not row["LEGAL_BUSINESS_NAME"] for row in rows) == 2
    assert "DESCRIPTION" not in extract("terminated_contracts", "site")[0]


def test_readme_leads_to_every_example():
    text = (ROOT / "README.md").read_text(encoding="utf-8")
    assert {path.parent.name for path in EXAMPLES.glob("*/mapping.sql")} == set(NAMES)
    assert all(f"(examples/{name}/README.md)" in text for name in NAMES)
