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

SETTINGS = {"memory_limit": "3GB", "threads": "2"}
# Rates of exchange differ from day to day by less than this, errors by more.
SLACK = 0.04

CLAIMS = """
create temp table claims as
select
    truths.claim_id,
    truths.event_number,
    truths.topic,
    truths.told,
    truths.is_right,
    accepted.event_id,
    accepted.usd_rate,
    accepted.modality = 'denied' as is_denial,
    accepted.subject_id is not distinct from truths.subject_id
    and accepted.counterparty_id is not distinct from truths.counterparty_id
        as is_who_is_meant
from read_parquet($truths) as truths
inner join marts.fct_claims as accepted
    on truths.claim_id = accepted.claim_id
"""
MENTIONS = "select avg(cast(is_who_is_meant as integer)) from claims"
REJECTIONS = """
with expected as (
    select intake_table, row_key, reason, column_name, count(*) as row_count
    from read_parquet($bad_rows)
    where $is_next_day or not is_next
    group by all
),

found as (
    select intake_table, row_key, reason, column_name, count(*) as row_count
    from marts.rejected_rows
    group by all
)

select
    coalesce(sum(expected.row_count), 0),
    coalesce(sum(found.row_count), 0),
    coalesce(
        sum(
            abs(coalesce(expected.row_count, 0) - coalesce(found.row_count, 0))
        ),
        0
    )
from expected
full join found
    on
        expected.intake_table = found.intake_table
        and expected.row_key is not distinct from found.row_key
        and expected.reason = found.reason
        and expected.column_name = found.column_name
"""
# Pairs of claims that are of one event, and that are taken to be.
PAIRS = """
with met as (
    select event_number, event_id, count(*) as met_count
    from claims
    where event_number is not null and event_id is not null
    group by event_number, event_id
),

true_events as (
    select sum(met_count) as claim_count from met group by event_number
),

found_events as (
    select sum(met_count) as claim_count from met group by event_id
)

select
    (select sum(met_count * (met_count - 1)) from met)
    / (select sum(claim_count * (claim_count - 1)) from found_events),
    (select sum(met_count * (met_count - 1)) from met)
    / (select sum(claim_count * (claim_count - 1)) from true_events),
    (select count(*) from true_events),
    (select count(*) from found_events)
"""
# What Dossier takes for the event: where most of its claims are.
FOUND_AS = """
create temp table found_as as
select
    event_number,
    max_by(event_id, (claim_count, event_id)) as event_id,
    max(usd_rate) as usd_rate
from (
    select event_number, event_id, count(*) as claim_count, avg(usd_rate) as usd_rate
    from claims
    where event_number is not null and event_id is not null
    group by event_number, event_id
)
group by event_number
"""
JUDGED = """
create temp table judged as
with told as (
    select
        event_id,
        topic,
        told,
        coalesce(list(distinct event_number) filter (where is_right), []) as right_for,
        count(*) as told_count
    from claims
    where event_id is not null and told is not null and not is_denial
    group by event_id, topic, told
),

-- On the events that Dossier found, so that only the judgement is compared.
majorities as (
    select
        event_id,
        topic,
        max_by(right_for, (told_count, told)) as right_for,
        count(*) as answer_count
    from told
    group by event_id, topic
),

verdicts as (
    select
        event_id,
        split_part(attribute, ':', 1) as topic,
        max_by(answer_low, claim_count) as answer_low,
        max_by(answer_high, claim_count) as answer_high,
        max_by(answer_code, claim_count) as answer_code,
        max_by(confidence, claim_count) as confidence,
        max_by(answer_best is not null or answer_low is not null
            or answer_high is not null or answer_code is not null, claim_count)
            as has_answer
    from marts.fct_verdicts
    group by event_id, split_part(attribute, ':', 1)
),

wanted as (
    select
        answers.*,
        answers.figure * if(
            answers.unit in ('percent', 'people', 'count', 'USD_per_hour'),
            1,
            found_as.usd_rate
        ) as right_figure,
        found_as.event_id
    from read_parquet($true_answers) as answers
    inner join found_as
        on answers.event_number = found_as.event_number
)

select
    wanted.event_number,
    wanted.topic,
    majorities.answer_count,
    list_contains(majorities.right_for, wanted.event_number) as majority_is_right,
    cast(verdicts.confidence as double) as confidence,
    verdicts.has_answer
    and if(
        wanted.word is not null,
        verdicts.answer_code = wanted.word,
        coalesce(verdicts.answer_low <= wanted.right_figure * (1 + $slack), true)
        and coalesce(verdicts.answer_high >= wanted.right_figure * (1 - $slack), true)
    ) as is_right
from wanted
inner join majorities
    on
        wanted.event_id = majorities.event_id
        and wanted.topic = majorities.topic
left join verdicts
    on
        wanted.event_id = verdicts.event_id
        and wanted.topic = verdicts.topic
"""
VERDICTS = """
select
    count(*),
    avg(cast(coalesce(is_right, false) as integer)),
    avg(cast(majority_is_right as integer)),
    count(*) filter (where answer_count > 1),
    avg(cast(coalesce(is_right, false) as integer)) filter (where answer_count > 1),
    avg(cast(majority_is_right as integer)) filter (where answer_count > 1),
    avg(cast(confidence >= 0.9 as integer)),
    avg(cast(is_right as integer)) filter (where confidence >= 0.9)
from judged
"""
HAPPENED = """
select
    avg(verdicts.confidence) filter (where truths.is_true),
    avg(verdicts.confidence) filter (where not truths.is_true)
from read_parquet($true_events) as truths
inner join found_as
    on truths.event_number = found_as.event_number
inner join marts.fct_verdicts as verdicts
    on
        found_as.event_id = verdicts.event_id
        and verdicts.attribute = 'occurrence'
"""


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

        def ask(query: str, **parameters) -> list:
            return connection.execute(query, parameters or None).fetchall()

        def path(name: str) -> str:
            return str(truth / f"{name}.parquet")

        ask(CLAIMS, truths=truths)
        ask(FOUND_AS)
        ask(JUDGED, true_answers=path("true_answers"), slack=SLACK)
        rows = (
            ask(REJECTIONS, bad_rows=path("bad_rows"), is_next_day=is_next_day)
            + ask(MENTIONS)
            + ask(PAIRS)
            + ask(VERDICTS)
            + ask(HAPPENED, true_events=path("true_events"))
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
