"""Pages open, fit and lead on in a real browser, whatever the file holds."""

import re
from html.parser import HTMLParser
from pathlib import Path
from types import SimpleNamespace
from urllib.parse import unquote

import board_files
import pytest
from board_cells import file_of
from board_pages import PAGES
from browser import NARROW, WIDE, overflow, show, texts, visit

FOCUS = "companies/scale-ai.html"
FILES = [file for file, _ in PAGES.values()]


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


@pytest.fixture(scope="session")
def empty(sample_build, tmp_path_factory):
    """Write the pages of a file without a single claim."""
    folder = tmp_path_factory.mktemp("empty")
    board_files.copy_without_rows(sample_build.published_file, folder / "empty.duckdb")
    return board_files.write_pages_of(
        folder / "empty.duckdb", sample_build.folder, folder / "pages"
    )


@pytest.fixture(scope="session")
def crowded(sample_build, tmp_path_factory):
    """Write the pages of a file with a thousand companies, some named with malice."""
    folder = tmp_path_factory.mktemp("crowded")
    file = folder / "crowded.duckdb"
    board_files.copy_crowded(sample_build.published_file, file)
    return SimpleNamespace(
        file=file,
        pages=board_files.write_pages_of(file, sample_build.folder, folder / "pages"),
    )


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
    visit(driver, Path(unquote(path.removeprefix("file://"))), f"#{anchor}")
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
