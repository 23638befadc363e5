"""Pages say what SQL says."""

import re

import pytest
from browser import show, texts

FOCUS = "companies/scale-ai.html"


def tiles(driver):
    """Return the single figures of a page by their names."""
    return dict(
        zip(texts(driver, ".tiles dt"), texts(driver, ".tiles dd"), strict=True)
    )


def one(sample, query):
    """Return the only value that a query gives."""
    return sample.sql(query).fetchall()[0][0]


def test_overview_shows_the_counts_of_the_file(driver, pages, sample):
    show(driver, pages / "index.html")
    shown = tiles(driver)
    assert shown["claims"] == str(one(sample, "select count(*) from marts.fct_claims"))
    assert shown["sources"] == str(
        one(sample, "select count(*) from marts.dim_sources")
    )
    pulled_back = one(
        sample,
        "select count(*) from marts.customer_churn_events"
        " where customer_is_named and is_churn and vendor = 'Scale AI'",
    )
    assert shown["named customers that pulled back"] == str(pulled_back)


def test_overview_counts_every_verdict_in_one_band(driver, pages, sample):
    show(driver, pages / "index.html")
    counts = [int(text) for text in texts(driver, "#table-bands .words")]
    assert sum(counts) == one(sample, "select count(*) from marts.fct_verdicts")


def test_overview_says_of_how_many_disputes_it_shows_the_first(driver, pages, sample):
    show(driver, pages / "index.html")
    count = one(sample, "select count(*) from marts.disputes")
    assert f"The first 8 of {count}." in texts(driver, ".subtitle")


def test_table_that_shows_all_its_rows_says_nothing_of_it(driver, pages):
    show(driver, pages / "workforce.html")
    assert not [text for text in texts(driver, ".subtitle") if "first" in text]


def test_customers_stand_on_the_rung_that_sql_says(driver, pages, sample):
    show(driver, pages / "customers.html")
    rows = texts(driver, "#table-named tbody tr")
    asked = sample.sql("""
        select churn.customer, stages.label, churn.confidence
        from marts.customer_churn_events as churn
        join marts.dim_churn_stages as stages on churn.stage = stages.stage
        where churn.customer_is_named""").fetchall()
    assert len(rows) == len(asked)
    for told in asked:
        assert [row for row in rows if all(str(part) in row for part in told)]


def test_workforce_shows_the_cuts_and_the_sum_that_fails(driver, pages, sample):
    show(driver, pages / "workforce.html")
    rows = texts(driver, "#table-cuts tbody tr")
    for population, people in sample.sql("""
        select replace(population, '_', ' '), cast(people_best as int)
        from marts.workforce_changes
        where change_type in ('layoff', 'contractor_cut')""").fetchall():
        assert [row for row in rows if population in row and f"{people} people" in row]
    sums = texts(driver, "#table-headcount tbody")[0]
    (told,) = sample.sql(
        "select arithmetic from marts.consistency_checks where metric_id = 'headcount'"
    ).fetchall()
    assert told[0] in sums and "figures do not add up" in sums


def test_bar_of_an_interval_ends_where_its_figures_end(driver, pages, sample):
    show(driver, pages / "workforce.html")
    styles = driver.execute_script(
        "return [...document.querySelectorAll('#table-headcount .span')]"
        ".map(e => [parseFloat(e.style.left), parseFloat(e.style.width)])"
    )
    low, high, stated_low, stated_high = sample.sql(
        "select expected_low, expected_high, stated_low, stated_high"
        " from marts.consistency_checks where metric_id = 'headcount'"
    ).fetchall()[0]
    wanted = [
        (100 * float(first / high), 100 * float((last - first) / high))
        for first, last in ((low, high), (stated_low, stated_high))
    ]
    assert styles == [pytest.approx(pair, abs=0.02) for pair in wanted]


def test_positioning_shows_every_valuation(driver, pages, sample):
    show(driver, pages / "positioning.html")
    rows = texts(driver, "#table-valuations tbody tr")
    marks = sample.sql("""
        select company, estimator, usd_best / 1e9 from marts.competitor_positioning
        where metric_id = 'valuation' and usd_best is not null""").fetchall()
    assert len(rows) == len(marks)
    for company, estimator, billions in marks:
        wanted = (company, estimator or "not told", f"{billions:g} billion")
        assert [row for row in rows if all(part in row for part in wanted)]


def test_trust_shows_every_dispute_with_its_sides(driver, pages, sample):
    show(driver, pages / "trust.html")
    rows = texts(driver, "#table-disputes tbody tr")
    disputes = sample.sql("select sides, believed from marts.disputes").fetchall()
    assert len(rows) == len(disputes)
    for sides, believed in disputes:
        assert [row for row in rows if sides in row and believed in row]


def test_company_page_shows_every_claim_with_source_place_and_speaker(
    driver, pages, sample
):
    show(driver, pages / FOCUS)
    rows = texts(driver, "section[id] tbody tr:not(.question)")
    asked = sample.sql("""
        select claims.summary, sources.title, coalesce(claims.speaker, '')
        from marts.fct_claims as claims
        join marts.dim_sources as sources on claims.source_id = sources.source_id
        join marts.fct_events as events on claims.event_id = events.event_id
        where events.subject_id = 'scale-ai'""").fetchall()
    together = "\n".join(rows)
    for told in asked:
        assert all(part in together for part in told)
    places = [re.search(r"\bline(s)? \d+", row) for row in rows]
    assert all(places)
