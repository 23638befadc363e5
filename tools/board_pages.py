"""Turn answered boards into pages that open by double-click and ask nobody anything."""

import base64
import hashlib
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path

import jinja2
from board_answers import BOARDS, Board, Chart
from board_cells import Context, file_of, pill
from board_tables import blocks

LOOK = BOARDS / "page"
# Boards with a page of their own, in the order in which a reader wants them.
PAGES = {
    "overview": ("index.html", "Overview"),
    "customers": ("customers.html", "Customers"),
    "workforce": ("workforce.html", "Workforce"),
    "positioning": ("positioning.html", "Positioning"),
    "trust": ("trust.html", "Disputes and trust"),
    "companies": ("companies.html", "Companies"),
}
# The board that makes a page for every company, and the column that names it.
EACH_COMPANY = "company"
PAGE_ID = "page_id"


@dataclass(frozen=True)
class Publication:
    """What all pages share: the file's companies, bands and day."""

    context: Context
    legend: tuple[dict, ...]
    as_of: str


def read_publication(shared: Board) -> Publication:
    """Return what the board `shared` tells of the whole file."""
    charts = {
        chart.name: chart for section in shared.sections for chart in section.charts
    }
    bands = tuple((row["score_low"], row["label"]) for row in charts["bands"].rows)
    companies = frozenset(row["company_id"] for row in charts["companies"].rows)
    context = Context(companies, bands)
    legend = tuple(
        {"pill": pill(row["score_low"], context), "meaning": row["meaning"]}
        for row in charts["bands"].rows
    )
    days = charts["day"].rows
    return Publication(context, legend, days[0]["as_of_on"] if days else "no day")


class Writer:
    """Writes pages, all in one look."""

    def __init__(self, folder: Path, publication: Publication):
        """Read the look of all pages once."""
        self.folder = folder
        self.publication = publication
        environment = jinja2.Environment(
            autoescape=True, loader=jinja2.FileSystemLoader(LOOK), trim_blocks=True
        )
        self.template = environment.get_template("page.html.j2")
        self.style = (LOOK / "page.css").read_text(encoding="utf-8")
        self.script = (LOOK / "page.js").read_text(encoding="utf-8")
        digest = hashlib.sha256(self.script.encode()).digest()
        self.script_hash = f"sha256-{base64.b64encode(digest).decode()}"

    def write(self, file: str, board: Board, context: Context) -> None:
        """Write one board as one page."""
        sections = [
            {
                "title": section.title,
                "text": section.text,
                "blocks": blocks(section.charts, context),
            }
            for section in board.sections
        ]
        page = self.template.render(
            title=board.title,
            lead=board.lead,
            sections=sections,
            file=file,
            root=context.root,
            pages=[{"file": name, "label": label} for name, label in PAGES.values()],
            legend=self.publication.legend,
            as_of=self.publication.as_of,
            style=self.style,
            script=self.script,
            script_hash=self.script_hash,
        )
        path = self.folder / file
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(page, encoding="utf-8")


def rows_by_page(chart: Chart) -> dict[str, list[dict]]:
    """Return a chart's rows by the company on whose page they stand."""
    rows = defaultdict(list)
    for row in chart.rows:
        rows[row[PAGE_ID]].append(row)
    return rows


def company_boards(board: Board, names: dict[str, str]) -> Iterator[tuple[str, Board]]:
    """Yield every company's id with its own board, cut out of the one for all."""
    split = {
        chart.name: rows_by_page(chart)
        for section in board.sections
        for chart in section.charts
    }
    for company_id, name in names.items():
        sections = tuple(
            replace(
                section,
                charts=tuple(
                    replace(chart, rows=tuple(split[chart.name].get(company_id, ())))
                    for chart in section.charts
                ),
            )
            for section in board.sections
        )
        yield company_id, replace(board, title=name, sections=sections)


def write_pages(boards: list[Board], folder: Path) -> int:
    """Write every page into `folder` and return how many there are."""
    named = {board.name: board for board in boards}
    publication = read_publication(named["shared"])
    writer = Writer(folder, publication)
    for name, (file, _) in PAGES.items():
        writer.write(file, named[name], publication.context)
    names = {
        row["company_id"]: row["company"]
        for section in named["shared"].sections
        for chart in section.charts
        if chart.name == "companies"
        for row in chart.rows
    }
    for company_id, board in company_boards(named[EACH_COMPANY], names):
        context = replace(publication.context, root="../", page_id=company_id)
        writer.write(f"companies/{file_of(company_id)}", board, context)
    return len(PAGES) + len(names)
