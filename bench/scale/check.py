"""Hold a published file against the truth of its generated corpus.

    python bench/scale/check.py FOLDER PUBLISHED [next-day]

FOLDER is the generator's; with `next-day` the increment is in the corpus too. Prints
one line per measure; ends with 1 where a row was refused that is not bad, a bad one was
not, or a name was taken for another's.
"""

import sys
from dataclasses import dataclass, fields
from pathlib import Path

import duckdb

# A query for each thing that is held against the truth.
CHECKS = Path(__file__).parent / "checks"
SETTINGS = {"memory_limit": "3GB", "threads": "2"}
# Rates of exchange differ from day to day by less than this, errors by more.
SLACK = 0.04


@dataclass(frozen=True)
class Findings:
    """How a build stands against the truth; shares are of 1."""

    bad_rows: int
    rejections: int
    rejections_amiss: int
    mentions_right: float
    pair_precision: float
    pair_recall: float
    events: int
    events_found: int
    questions: int
    verdicts_right: float
    majority_right: float
    questions_told_differently: int
    verdicts_right_there: float
    majority_right_there: float
    surest_share: float
    surest_right: float
    confidence_of_true_events: float
    confidence_of_false_events: float

    @property
    def is_sound(self) -> bool:
        """Say whether every bad row and every name was taken for what it is."""
        return self.rejections_amiss == 0 and self.mentions_right == 1

    def __str__(self) -> str:
        """Return one line per measure."""
        return "\n".join(
            f"{field.name.replace('_', ' '):<28}{told(getattr(self, field.name)):>12}"
            for field in fields(self)
        )


def told(measure: float) -> str:
    """Return a count with its thousands, a share with its thousandths."""
    return f"{measure:,}" if isinstance(measure, int) else f"{measure:.4f}"


def check(folder: Path, published: Path, is_next_day: bool = False) -> Findings:
    """Return how the published file stands against the truth in the folder."""
    truth = folder / "truth"
    parts = ("claims", "next_day") if is_next_day else ("claims",)
    truths = [str(path) for part in parts for path in (truth / part).glob("*")]
    with duckdb.connect(config=SETTINGS) as connection:
        connection.execute(f"attach '{published}' as published (read_only)")
        connection.execute("use published")

        def ask(name: str, **parameters) -> list:
            query = (CHECKS / f"{name}.sql").read_text("utf-8")
            return connection.execute(query, parameters or None).fetchall()

        def path(name: str) -> str:
            return str(truth / f"{name}.parquet")

        ask("claims", truths=truths)
        ask("found_as")
        ask("judged", true_answers=path("true_answers"), slack=SLACK)
        rows = (
            ask("rejections", bad_rows=path("bad_rows"), is_next_day=is_next_day)
            + ask("mentions")
            + ask("pairs")
            + ask("verdicts")
            + ask("happened", true_events=path("true_events"))
        )
    return Findings(*(measure for row in rows for measure in row))


def main() -> None:
    """Print the findings on the file named on the command line."""
    if len(sys.argv) not in (3, 4) or sys.argv[3:] not in ([], ["next-day"]):
        sys.exit("usage: check.py FOLDER PUBLISHED [next-day]")
    findings = check(Path(sys.argv[1]), Path(sys.argv[2]), bool(sys.argv[3:]))
    print(findings)
    sys.exit(not findings.is_sound)


if __name__ == "__main__":
    main()
