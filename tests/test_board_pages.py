"""Pages say what SQL says, in a real browser, whatever the file holds."""

import re
from html.parser import HTMLParser
from pathlib import Path
from types import SimpleNamespace
from urllib.parse import unquote

import board_files
import browser
import pytest
from board_answers import answer_boards
from board_cells import file_of
from board_pages import LOOK, PAGES, write_pages

FOCUS = "companies/scale-ai.html"
FILES = [file for file, _ in PAGES.values()]
NARROW, WIDE = (390, 900), (1280, 900)


class Anchors(HTMLParser):
    """The links and the places of a page."""

    def __init__(self, path):
        """Read a page."""
        super().__init__()
        self.links, self.places = [], set()
        self.feed(path.read_text(encoding="utf-8"))

    def handle_starttag(self, tag, attributes):
        """Note the link or the place that a tag makes."""
        named = dict(attributes)
        if tag == "a":
            self.links.append(named["href"])
        if "id" in named:
            self.places.add(named["id"])


def pages_of(published, project, folder):
    """Write all pages of a file and return their folder."""
    write_pages(answer_boards(published, project), folder)
    return folder


@pytest.fixture(scope="session")
def pages(sample_build, tmp_path_factory):
    """Write the pages of the sample."""
    folder = tmp_path_factory.mktemp("pages")
    return pages_of(sample_build.published_file, sample_build.folder, folder)


@pytest.fixture(scope="session")
def empty(sample_build, tmp_path_factory):
    """Write the pages of a file without a single claim."""
    folder = tmp_path_factory.mktemp("empty")
    board_files.copy_without_rows(sample_build.published_file, folder / "empty.duckdb")
    return pages_of(folder / "empty.duckdb", sample_build.folder, folder / "pages")


@pytest.fixture(scope="session")
def crowded(sample_build, tmp_path_factory):
    """Write the pages of a file with a thousand companies, some named with malice."""
    folder = tmp_path_factory.mktemp("crowded")
    file = folder / "crowded.duckdb"
    board_files.copy_crowded(sample_build.published_file, file)
    return SimpleNamespace(
        file=file, pages=pages_of(file, sample_build.folder, folder / "pages")
    )


@pytest.fixture(scope="session")
def driver():
    """Start the browser once."""
    browser.require_browser()
    started = browser.start()
    yield started
    started.quit()


def show(driver, path, size=WIDE):
    """Open a page that must neither complain nor ask anybody outside."""
    driver.set_window_size(*size)
    complaints, outside = browser.visit(driver, path)
    assert (complaints, outside) == ([], set())


def texts(driver, selector):
    """Return what the places that a selector names show."""
    script = "return [...document.querySelectorAll(arguments[0])].map(e => e.innerText)"
    return driver.execute_script(script, selector)


def overflow(driver):
    """Return by how many pixels a page is wider than the window."""
    return driver.execute_script(
        "return document.documentElement.scrollWidth - innerWidth"
    )


def tiles(driver):
    """Return the single figures of a page by their names."""
    return dict(
        zip(texts(driver, ".tiles dt"), texts(driver, ".tiles dd"), strict=True)
    )


def one(sample, query):
    """Return the only value that a query gives."""
    return sample.sql(query).fetchall()[0][0]


@pytest.mark.parametrize("size", [NARROW, WIDE], ids=["narrow", "wide"])
@pytest.mark.parametrize("file", [*FILES, FOCUS])
def test_page_fits_complains_of_nothing_and_asks_nobody(driver, pages, file, size):
    show(driver, pages / file, size)
    assert overflow(driver) <= 0
    assert len(texts(driver, "h1")) == 1


@pytest.mark.parametrize("file", [*FILES, FOCUS])
def test_printed_page_cuts_nothing_off(driver, pages, file):
    # An A4 page on its side, less its margins, in CSS pixels.
    driver.execute_cdp_cmd("Emulation.setEmulatedMedia", {"media": "print"})
    show(driver, pages / file, (1030, 900))
    cut = driver.execute_script(
        "return [...document.querySelectorAll('table')].filter("
        "e => e.getBoundingClientRect().right > innerWidth).map(e => e.ariaLabel)"
    )
    driver.execute_cdp_cmd("Emulation.setEmulatedMedia", {"media": ""})
    assert cut == []


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


def test_every_number_leads_to_claims(pages):
    anchors = {path: Anchors(path) for path in pages.rglob("*.html")}
    for path, page in anchors.items():
        for link in page.links:
            file, _, place = link.partition("#")
            target = (path.parent / unquote(file)).resolve() if file else path
            assert target in anchors, (path.name, link)
            assert not place or unquote(place) in anchors[target].places, link


def test_link_to_claims_opens_at_the_question(driver, pages):
    show(driver, pages / "workforce.html")
    href = driver.execute_script(
        "return document.querySelector('#table-cuts td.claims a').href"
    )
    path, _, anchor = href.partition("#")
    browser.visit(driver, Path(unquote(path.removeprefix("file://"))), f"#{anchor}")
    (question,) = texts(driver, "tr:target")
    assert "people" in question


def test_arabic_and_chinese_stand_each_in_their_own_direction(driver, pages):
    show(driver, pages / FOCUS)
    names = driver.execute_script(
        "return [...document.querySelectorAll('#table-profile .also_called bdi')]"
        ".map(e => [e.innerText, getComputedStyle(e).unicodeBidi])"
    )
    scripts = "".join(name for name, _ in names)
    assert re.search("[\u0600-\u06ff]", scripts) and re.search(
        "[\u4e00-\u9fff]", scripts
    )
    assert {isolation for _, isolation in names} == {"isolate"}


def test_long_table_can_be_searched_by_keyboard(driver, pages):
    show(driver, pages / FOCUS)
    (box,) = driver.find_elements("css selector", "[data-filters=table-told]")
    box.send_keys("14.3 BILLION")
    shown = texts(driver, "#table-told tbody tr:not([hidden])")
    assert shown and all("14.3 billion" in row for row in shown)


def test_empty_file_gives_pages_that_say_why(driver, empty):
    for file in FILES:
        show(driver, empty / file)
        reasons = texts(driver, ".empty")
        assert reasons and all(reason.strip() for reason in reasons), file
        assert not re.search(r"\b(None|null|nan)\b", texts(driver, "main")[0])
    assert not (empty / "companies").exists()


def test_thousand_companies_have_a_page_each_that_opens(driver, crowded):
    assert len(list((crowded.pages / "companies").iterdir())) > board_files.COMPANIES
    show(driver, crowded.pages / "companies" / "company-7.html")
    assert texts(driver, "h1") == ["Company 7"]
    show(driver, crowded.pages / "companies.html", NARROW)
    assert overflow(driver) <= 0
    (box,) = driver.find_elements("css selector", "[data-filters=table-companies]")
    box.send_keys("company 77")
    assert len(texts(driver, "#table-companies tbody tr:not([hidden])")) == 11


@pytest.mark.parametrize(("name", "company_id"), board_files.HOSTILE.items())
def test_hostile_name_is_shown_and_not_obeyed(driver, crowded, name, company_id):
    show(driver, crowded.pages / "companies" / file_of(company_id))
    assert texts(driver, "h1") == [name]
    assert driver.title == f"{name} · Dossier"
    assert not driver.find_elements("css selector", "main script, main img")


def contrast(first, second):
    """Return the contrast of two colours as WCAG 2 defines it."""

    def luminance(colour):
        parts = [int(colour[n : n + 2], 16) / 255 for n in (1, 3, 5)]
        linear = [
            p / 12.92 if p <= 0.04045 else ((p + 0.055) / 1.055) ** 2.4 for p in parts
        ]
        return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]

    lighter, darker = sorted(map(luminance, (first, second)), reverse=True)
    return (lighter + 0.05) / (darker + 0.05)


@pytest.mark.parametrize("theme", [0, 1], ids=["light", "dark"])
def test_words_stand_out_from_the_paper(theme):
    style = (LOOK / "page.css").read_text(encoding="utf-8")
    block = re.findall(r":root \{(.*?)\}", style, re.DOTALL)[theme]
    colours = dict(re.findall(r"--(\w[\w-]*): (#[0-9a-f]{6})", block))
    for ink in ("ink", "quiet", "accent"):
        assert contrast(colours[ink], colours["paper"]) >= 4.5, ink
        assert contrast(colours[ink], colours["wash"]) >= 4.5, ink
    assert contrast(colours["alarm"], colours["alarm-wash"]) >= 4.5
    # The ladder stays one to eyes that see no colour: each rung is darker, or lighter.
    rungs = [contrast(colours[f"band{rung}"], colours["paper"]) for rung in range(1, 7)]
    assert rungs == sorted(rungs)
