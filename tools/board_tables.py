"""Write a board's charts as HTML: tables, tables of evidence, rows of figures."""

from html import escape
from itertools import groupby

from board_answers import Chart
from board_cells import (
    UNREAL,
    Context,
    cell,
    columns_of,
    label_of,
    linked,
    pill,
    states,
    text,
)

# From here on a reader wants to search.
MANY_ROWS = 40


def heading(chart: Chart, level: str = "h3") -> str:
    """Return a chart's title and what it says of itself."""
    title = f"<{level}>{escape(chart.title)}</{level}>" if chart.title else ""
    below = (
        f'<p class="subtitle">{escape(chart.subtitle)}</p>' if chart.subtitle else ""
    )
    return title + below


def empty(chart: Chart) -> str:
    """Return why there is nothing to show."""
    return f'{heading(chart)}<p class="empty">{escape(chart.when_empty)}</p>'


def head(columns: list[str], chart: Chart) -> str:
    """Return the names above the columns."""
    cells = "".join(
        f'<th scope="col">{escape(label_of(column, chart))}</th>' for column in columns
    )
    return f"<thead><tr>{cells}</tr></thead>"


def table_row(
    columns: list[str], row: dict, cells: dict[str, str], chart: Chart
) -> str:
    """Return one row of a table."""
    kind = UNREAL.get(row.get("modality") or "", "")
    written = "".join(
        f'<td class="{column}" data-label="{escape(label_of(column, chart))}">'
        f"{cells[column]}</td>"
        for column in columns
    )
    return f'<tr class="{kind}">{written}</tr>'


def written_rows(
    chart: Chart, columns: list[str], context: Context
) -> tuple[list[str], list[str]]:
    """Return the columns that say anything, and every row of the table with them."""
    cells = [
        {column: cell(column, row, chart, context) for column in columns}
        for row in chart.rows
    ]
    telling = [column for column in columns if any(of_row[column] for of_row in cells)]
    return telling, [
        table_row(telling, row, of_row, chart)
        for row, of_row in zip(chart.rows, cells, strict=True)
    ]


def search_box(chart: Chart, found_in: str) -> str:
    """Return a box that filters a long table; it shows where scripts may run."""
    if len(chart.rows) < MANY_ROWS:
        return ""
    return (
        f'<p class="find" hidden><label>Find in these {len(chart.rows):,} rows: '
        f'<input type="search" data-filters="{found_in}"></label> '
        '<output aria-live="polite"></output></p>'
    )


def shortened(chart: Chart) -> str:
    """Return of how many rows these are the first, where there are more."""
    of_rows = chart.rows[0].get("of_rows", len(chart.rows))
    if of_rows == len(chart.rows):
        return ""
    return f'<p class="subtitle">The first {len(chart.rows):,} of {of_rows:,}.</p>'


def table(chart: Chart, context: Context) -> str:
    """Return a table, or why it is empty."""
    if not chart.rows:
        return empty(chart)
    columns, rows = written_rows(chart, columns_of(chart), context)
    name = f"table-{chart.name}"
    return (
        f"{heading(chart)}{shortened(chart)}{search_box(chart, name)}"
        f'<div class="scroll"><table id="{name}" aria-label="{escape(chart.title)}">'
        f"{head(columns, chart)}<tbody>{''.join(rows)}</tbody></table></div>"
    )


def evidence(chart: Chart, context: Context) -> str:
    """Return events one below the other, each with its questions and their claims.

    The chart's rows name their event by `event_id` and `event`, their question by
    `question_id`, `question`, `answer` and `confidence`. Each can be linked to.
    """
    if not chart.rows:
        return empty(chart)
    asked = {"event_id", "event", "question_id", "question", "answer", "confidence"}
    own = [column for column in columns_of(chart) if column not in asked]
    columns, written = written_rows(chart, own, context)
    told = zip(chart.rows, written, strict=True)
    parts = [heading(chart, "h2")]
    for event_id, of_event in groupby(told, lambda pair: pair[0]["event_id"]):
        pairs = list(of_event)
        parts.append(
            f'<section id="{escape(event_id)}"><h3>{text(pairs[0][0]["event"])}</h3>'
            f'<div class="scroll"><table>{head(columns, chart)}<tbody>'
        )
        for question_id, asked_here in groupby(
            pairs, lambda pair: pair[0]["question_id"]
        ):
            claims = list(asked_here)
            parts.append(question(question_id, claims[0][0], len(columns), context))
            parts += [row for _, row in claims]
        parts.append("</tbody></table></div></section>")
    return "".join(parts)


def question(question_id: str, row: dict, width: int, context: Context) -> str:
    """Return the row above a question's claims: what was asked, and the verdict."""
    score = row["confidence"]
    sure = "" if score is None else pill(score, context)
    return (
        f'<tr class="question" id="{escape(question_id)}"><th colspan="{width}" '
        f'scope="rowgroup">{text(row["question"])} {text(row["answer"])} '
        f"{sure} {states(row)}</th></tr>"
    )


def figures(charts: list[Chart], context: Context) -> str:
    """Return single figures side by side, each with its name."""
    tiles = []
    for chart in charts:
        ((column, label),) = chart.labels.items()
        shown = linked(text(chart.rows[0][column]) or "none told", chart.link, "number")
        tiles.append(f"<div><dt>{escape(label)}</dt><dd>{shown}</dd></div>")
    return f'<dl class="tiles">{"".join(tiles)}</dl>'


def blocks(charts: tuple[Chart, ...], context: Context) -> list[str]:
    """Return the charts of a section, figures that follow one another together."""
    written = []
    for kind, run in groupby(charts, lambda chart: chart.kind):
        if kind == "kpi":
            written.append(figures(list(run), context))
            continue
        for chart in run:
            is_evidence = chart.rows and {"event", "question"} <= chart.rows[0].keys()
            written.append((evidence if is_evidence else table)(chart, context))
    return written
