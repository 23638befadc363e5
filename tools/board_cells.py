"""Write the cells of a board's tables as HTML, by what their columns are called.

boards/README.md lists the names that mean something here. All other columns are text.
Whatever comes out of the file is escaped and stands in an isolate of its own, so that
neither markup nor a script that runs from right to left can change what is around it.
"""

import hashlib
import re
from dataclasses import dataclass
from html import escape
from urllib.parse import quote

from board_answers import Chart
from board_words import as_day, interval_in_words, place_in_words, when_in_words

# Columns that another column's cell shows.
SHOWN_BESIDE = {"best", "high", "unit", "words", "scale_from", "scale_to"}
# What needs no word is left blank: most rows are plain facts that nobody contests.
CHIPS = {
    "dispute_status": {
        "undisputed": "",
        "values_differ": "sources differ",
        "denied": "denied by someone",
        "inconsistent": "figures do not add up",
    },
    "modality": {"asserted": ""},
    "comparison": {"ahead": "▲ ahead", "level": "= level", "behind": "▼ behind"},
    "role": {},
    "status": {},
}
TIMELINE = ("timeline_from", "timeline_to")
# Shown with the confidence, where there is one.
STATES = ("dispute_status", "modality")
# Drawn hollow or hatched: not, or not yet, a fact.
UNREAL = {
    "planned": "plan",
    "predicted": "plan",
    "conditional": "plan",
    "alleged": "alleged",
    "opinion": "alleged",
    "denied": "alleged",
}


@dataclass(frozen=True)
class Context:
    """What every cell may need to know of the whole file, and of its page."""

    companies: frozenset[str]
    # Lowest score of each band with its label, surest first.
    bands: tuple[tuple[float, str], ...]
    # The way from the page to the folder that holds all pages.
    root: str = ""
    page_id: str = ""


def text(value: object) -> str:
    """Return a value as harmless text."""
    if value is None:
        return ""
    if isinstance(value, bool):
        return "yes" if value else "no"
    if isinstance(value, float) and value.is_integer():
        value = int(value)
    shown = f"{value:,}" if isinstance(value, int) else str(value)
    return f"<bdi>{escape(shown)}</bdi>"


def file_of(company_id: str) -> str:
    """Return a file name that every disk takes; two companies never share one."""
    plain = re.sub(r"[^a-z0-9-]+", "-", company_id.lower())[:60]
    if plain == company_id:
        return f"{plain}.html"
    return f"{plain}-{hashlib.sha256(company_id.encode()).hexdigest()[:8]}.html"


def company_page(company_id: str, context: Context) -> str:
    """Return the way to a company's page."""
    return f"{context.root}companies/{quote(file_of(company_id))}"


def evidence_link(row: dict, context: Context) -> str:
    """Return the way to the claims that a row rests on; empty where it names none."""
    anchor = row.get("question_id") or row.get("event_id")
    owner = row.get("subject_id")
    if not anchor or owner not in context.companies:
        return ""
    page = "" if owner == context.page_id else company_page(owner, context)
    return f"{page}#{quote(anchor)}"


def linked(html: str, href: str, css: str = "") -> str:
    """Return a cell's content, as a link where it leads anywhere."""
    if not href or not html:
        return html
    kind = f' class="{css}"' if css else ""
    return f'<a{kind} href="{escape(href)}">{html}</a>'


def band_of(score: float, context: Context) -> tuple[int, str]:
    """Return how many dots a score has, and the words of its band."""
    for place, (lowest, label) in enumerate(context.bands):
        if score >= lowest:
            return len(context.bands) - place, label
    return 0, ""


def pill(score: float, context: Context) -> str:
    """Return a confidence as dots, words and a number: never by colour alone."""
    dots, label = band_of(score, context)
    full, void = "●" * dots, "○" * (len(context.bands) - dots)
    return (
        f'<span class="pill band{dots}"><span class="dots" aria-hidden="true">'
        f"{full}{void}</span> {score:.2f} "
        f'<span class="band">{text(label)}</span></span>'
    )


def share(value: float, low: float, high: float) -> float:
    """Return where a value stands between two ends, in percent."""
    return round(100 * (value - low) / (high - low), 2) if high > low else 0.0


def scale_of(rows: tuple[dict, ...]) -> tuple[float, float]:
    """Return the ends of the scale that all tracks of a table share."""
    if rows[0].get("scale_to") is not None:
        return rows[0]["scale_from"], rows[0]["scale_to"]
    ends = [row.get(key) for row in rows for key in ("low", "best", "high")]
    told = [end for end in ends if end is not None]
    return min([0, *told]), max([0, *told])


def track(row: dict, scale: tuple[float, float], context: Context) -> str:
    """Return a measure as a bar from its low to its high end, with words beside it."""
    low, best, high = row.get("low"), row.get("best"), row.get("high")
    words = text(
        row.get("words") or interval_in_words(low, best, high, row.get("unit") or "")
    )
    if low is None and best is None and high is None:
        return words
    first = share(low if low is not None else scale[0], *scale)
    last = share(high if high is not None else scale[1], *scale)
    score = row.get("confidence")
    dots = 0 if score is None else band_of(score, context)[0]
    kind = UNREAL.get(row.get("modality") or "", "fact")
    opened = " open" if low is None or high is None else ""
    dot = (
        f'<span class="best" style="left:{share(best, *scale)}%"></span>'
        if best is not None
        else ""
    )
    return (
        f'<span class="words">{words}</span>'
        f'<span class="track" aria-hidden="true"><span class="span band{dots} {kind}'
        f'{opened}" style="left:{first}%;width:{max(0, last - first)}%"></span>'
        f"{dot}</span>"
    )


def timeline(row: dict, rows: tuple[dict, ...]) -> str:
    """Return when something was, in words and as a bar on the table's own calendar."""
    first, last = as_day(row["timeline_from"]), as_day(row["timeline_to"])
    words = text(when_in_words(first, last))
    days = [as_day(other[key]) for other in rows for key in TIMELINE]
    told = sorted(day.toordinal() for day in days if day)
    if not told or not (first or last):
        return words
    # A year before the last is enough: one open end long ago would squeeze the rest.
    scale = (max(told[0], told[-1] - 2 * 366), told[-1] + 1)
    start = share(max(first.toordinal(), scale[0]) if first else scale[0], *scale)
    end = share(max(last.toordinal(), scale[0]) + 1 if last else scale[1], *scale)
    opened = " open" if not (first and last) else ""
    return (
        f'<span class="words">{words}</span>'
        '<span class="track time" aria-hidden="true">'
        f'<span class="span time{opened}" style="left:{start}%;'
        f'width:{max(0, round(end - start, 2))}%"></span></span>'
    )


def chip(column: str, value: str | None) -> str:
    """Return a state in a word or two; nothing where there is nothing to say."""
    words = CHIPS[column].get(value or "", (value or "").replace("_", " "))
    kind = UNREAL.get(value or "", "") if column == "modality" else value
    return f'<span class="chip {column} {kind}">{text(words)}</span>' if words else ""


def states(row: dict) -> str:
    """Return what else a reader must know of a verdict, below its confidence."""
    told = [chip(key, row.get(key)) for key in STATES]
    return "".join(f'<span class="state">{state}</span>' for state in told if state)


def counted(count: int, noun: str) -> str:
    """Return a number of things: 1 claim, 12 claims."""
    return f"{text(count)} {noun}{'' if count == 1 else 's'}"


def cell(column: str, row: dict, chart: Chart, context: Context) -> str:
    """Return the content of one cell."""
    value = row[column]
    href = evidence_link(row, context)
    if column == "timeline_from":
        return timeline(row, chart.rows)
    if column.endswith("_from"):
        last = row.get(column.removesuffix("_from") + "_to")
        return text(when_in_words(as_day(value), as_day(last)))
    if column.endswith("_on"):
        return text(when_in_words(as_day(value), as_day(value)))
    if column == "low":
        return linked(track(row, scale_of(chart.rows), context), href, "number")
    if column == "confidence" and value is not None:
        return linked(pill(value, context), href, "number") + states(row)
    if column.endswith("_confidence") and value is not None:
        return linked(pill(value, context), href, "number")
    if column == "band":
        return pill(value, context)
    if column in CHIPS:
        return chip(column, value)
    if column == "also_called":
        # Names in several scripts: in one isolate they would run into each other.
        return " · ".join(map(text, (value or "").split(", ")))
    if column == "locator":
        return text(place_in_words(value))
    if column == "claims":
        told = counted(value, "claim")
        if "sources" in row:
            told += f", {counted(row['sources'], 'source')}"
        return linked(told, href)
    named = row.get(f"{column}_id")
    if named in context.companies:
        return linked(text(value), company_page(named, context))
    if isinstance(value, int | float) and not isinstance(value, bool):
        return linked(text(value), href, "number")
    return text(value)


def columns_of(chart: Chart) -> list[str]:
    """Return the columns that get a cell, in the order of the query."""
    beside = SHOWN_BESIDE | chart.hidden
    if "confidence" in chart.rows[0].keys() - chart.hidden:
        beside = beside.union(STATES)
    return [
        column
        for column in chart.rows[0]
        if column not in beside and not column.endswith("_to")
    ]


def label_of(column: str, chart: Chart) -> str:
    """Return what stands above a column."""
    return chart.labels.get(column, column.replace("_", " "))
