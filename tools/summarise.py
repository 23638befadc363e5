"""Say in a few lines what the published file holds."""

import os
from pathlib import Path

import duckdb

COUNTS = {
    "sources": "select count(*) from marts.dim_sources",
    "claims accepted": "select count(*) from marts.fct_claims",
    "claims rejected": """
        select count(*) from (
            select distinct file_name, row_number from marts.rejected_rows
            where intake_table = 'claims')""",
    "other rows rejected": """
        select count(*) from (
            select distinct intake_table, file_name, row_number from marts.rejected_rows
            where intake_table <> 'claims')""",
    "names unresolved": "select count(*) from marts.unresolved_mentions",
    "events": "select count(*) from marts.fct_events",
    "verdicts": "select count(*) from marts.fct_verdicts",
    "disputes": "select count(*) from marts.disputes",
}
HIDDEN = """
    select sum(hidden_count), max(published_until_on), max(recorded_until_on)
    from marts.intake_counts"""


def published_file() -> Path:
    """Return the absolute path of the published file, as the build names it."""
    days = [
        f"_{variable}_{day}"
        for variable in ("as_of", "recorded_as_of")
        if (day := os.environ.get(f"DOSSIER_{variable.upper()}"))
    ]
    named = os.environ.get("DOSSIER_FILE") or f"dossier{''.join(days)}.duckdb"
    return Path(named).resolve()


def summary(path: Path) -> str:
    """Return one line per count of the file at `path`; it must be a published one."""
    with duckdb.connect(str(path), read_only=True) as connection:
        lines = [
            f"  {name:<20}{connection.execute(query).fetchone()[0]:>8,}"
            for name, query in COUNTS.items()
        ]
        focus = connection.execute(
            "select count(*) from marts.dim_companies where is_focus"
        ).fetchone()[0]
        hidden, *days = connection.execute(HIDDEN).fetchone()
    if any(days):
        lines.append(f"  {'rows after the day':<20}{hidden:>8,}")
        told = zip(("published", "recorded"), days, strict=True)
        until = " and ".join(f"{what} until {day}" for what, day in told if day)
        lines.append(f"  Built from what was {until}.")
    if not focus:
        lines.append(
            "  No company is marked is_focus: competitor_positioning is empty."
        )
    return "\n".join([*lines, f"  {path}"])


if __name__ == "__main__":
    print(summary(published_file()))
