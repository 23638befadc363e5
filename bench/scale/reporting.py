"""Tell measures as one page of Markdown."""

from dataclasses import dataclass
from itertools import islice

from measuring import Measure

MODELS_SHOWN = 20
# What is to be reached: a full build in times the floor, by size; the plain script in
# times a full build; MiB at ten million; the next day's share of a full build beside
# start-up; ten million in times a million.
MOST_FLOORS = {1_000_000: 8, 10_000_000: 10}
LEAST_PLAIN = 5
MOST_MIB = 8 * 1024
MOST_NEXT_DAY = 0.05
MOST_GROWTH = 12


@dataclass
class SizeReport:
    """Everything that was measured at one size."""

    size: int
    generated: Measure | None
    floor: Measure
    plain: Measure
    full: Measure
    shares: dict[str, float]
    working_bytes: int
    published_bytes: int
    findings: str
    next_day: Measure | None = None
    next_day_findings: str = ""


def row(*cells: object) -> str:
    """Return one row of a table."""
    return f"| {' | '.join(str(cell) for cell in cells)} |"


def taken(name: str, done: Measure | None) -> str:
    """Return the row of one program."""
    if done is None:
        return row(name, "kept from before", "", "")
    if not done.is_done:
        return row(f"{name}: **did not come through**", *["-"] * 3)
    return row(
        name, f"{done.seconds:.1f}", f"{done.cpu_seconds:.1f}", f"{done.peak_mib:,.0f}"
    )


def held(what: str, found: float, wanted: float, is_most: bool) -> str:
    """Return the row of one limit."""
    is_held = found <= wanted if is_most else found >= wanted
    sign = "at most" if is_most else "at least"
    verdict = "yes" if is_held else "**no**"
    return row(what, f"{sign} {wanted:,.2f}", f"{found:,.2f}", verdict)


def limits(sizes: list[SizeReport], empty: Measure) -> list[str]:
    """Return a row for each limit that these sizes can be held against."""
    rows = []
    for told in sizes:
        size, full = f"{told.size:,}", told.full
        if not (full.is_done and told.next_day.is_done):
            rows.append(row(f"{size}: builds", "green", "not green", "**no**"))
            continue
        if most := MOST_FLOORS.get(told.size):
            ratio = full.seconds / told.floor.seconds
            rows.append(held(f"{size}: full build in floors", ratio, most, True))
        if told.plain.is_done:
            ratio = told.plain.seconds / full.seconds
            name = f"{size}: plain script in full builds"
            rows.append(held(name, ratio, LEAST_PLAIN, False))
        rows.append(held(f"{size}: peak MiB", full.peak_mib, MOST_MIB, True))
        most = full.seconds * MOST_NEXT_DAY + empty.seconds
        name = f"{size}: seconds of the next day"
        rows.append(held(name, told.next_day.seconds, most, True))
    by_size = {told.size: told.full.seconds for told in sizes if told.full.is_done}
    if {1_000_000, 10_000_000} <= by_size.keys():
        growth = by_size[10_000_000] / by_size[1_000_000]
        rows.append(held("growth from 1 M to 10 M", growth, MOST_GROWTH, True))
    return rows


def section(told: SizeReport) -> list[str]:
    """Return what is to be said of one size."""
    total = sum(told.shares.values())
    shown = islice(told.shares.items(), MODELS_SHOWN)
    return [
        f"## {told.size:,} claims",
        "",
        row("program", "seconds", "CPU seconds", "peak MiB"),
        row("---", "---", "---", "---"),
        taken("generator", told.generated),
        taken("floor", told.floor),
        taken("plain script", told.plain),
        taken("full build", told.full),
        taken("build with the next day", told.next_day),
        "",
        f"Working file {told.working_bytes / 1e6:,.0f} MB,"
        f" published file {told.published_bytes / 1e6:,.0f} MB.",
        "",
        row("model or test", "seconds", "share"),
        row("---", "---", "---"),
        *(
            row(name, f"{seconds:.1f}", f"{seconds / total:.1%}")
            for name, seconds in shown
        ),
        "",
        "Against the truth:",
        "",
        f"```\n{told.findings}```",
        "",
        "With the next day:",
        "",
        f"```\n{told.next_day_findings}```",
        "",
    ]


def report(sizes: list[SizeReport], empty: Measure, memory: str) -> str:
    """Return the page."""
    return "\n".join(
        [
            "# Builds of generated claims",
            "",
            f"Two threads, `DOSSIER_MEMORY={memory}`; a build of an empty corpus takes"
            f" {empty.seconds:.1f} s ({empty.cpu_seconds:.1f} CPU).",
            "",
            row("limit", "wanted", "found", "held"),
            row("---", "---", "---", "---"),
            *limits(sizes, empty),
            "",
            *(line for told in sizes for line in section(told)),
        ]
    )
