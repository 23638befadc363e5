"""A corpus of many sources that say many things: some copy, some are looked up."""

import csv
import random
from itertools import pairwise

COPIED = {"s9": "s8", "s10": "s8"}
SOURCES = [
    {
        "source_id": f"s{number}",
        "title": f"list {number}",
        "published": f"2025-0{1 + number % 5}-01",
        "source_kind": "machine_generated" if number == 11 else "news_report",
        "language": "und",
        "reliability": "ABCCDEFFFFFF"[number],
    }
    for number in range(12)
]
METRICS = [
    {"metric_id": metric, "metric": metric, "unit_kind": unit_kind, "kind": kind}
    | {"additive_over": "nothing", "same_within_percent": within}
    for metric, unit_kind, kind, within in (
        ("floors", "count", "flow", ""),
        ("length", "count", "ratio", "2"),
        ("place", "label", "stock", ""),
    )
]
BROADER = [("north 1", "north"), ("north 2", "north"), ("south 1", "south")]
STAGES = ["reduced", "paused", "stopped", "terminated", "switched"]
PLACES = ["north", "north 1", "north 2", "south", "south 1", "west", "east"]
CAUSES = ["price", "service_quality"]
FACT, PULL_BACK = "company_fact", "customer_pullback"


def figure(chance, value):
    """Tell a figure as it is, a little off, about, or as a range."""
    # Of lengths the next step is the same figure, and two steps on are another.
    step = max(1, value * 3 // 200)
    told = value + step * chance.choice([0, 0, 0, -1, 1, 2, 3])
    return chance.choice([f"{told}"] * 6 + [f"~{told}", f"{told - 20}..{told + 9}"])


def claims_on(chance, company, kind):
    """Return what the sources say on one thing: mostly the same."""
    options = {
        "floors": [chance.randint(3, 60) for _ in range(4)],
        "length": [chance.randint(200, 900) for _ in range(4)],
        "place": chance.sample(PLACES, 4),
        "stage": chance.sample(STAGES, 3),
    }[kind]
    said = {}
    for place, source in enumerate(SOURCES):
        if source["source_id"] in COPIED or chance.random() < 0.45:
            said[source["source_id"]] = (
                options[0]
                if chance.random() < 0.85 - 0.05 * place
                else chance.choice(options[1:])
            )
    for copy, original in COPIED.items():
        if original in said and chance.random() < 0.9:
            said[copy] = said[original]
    for source_id, value in said.items():
        row = {"source_id": source_id, "subject": company, "summary": kind}
        row["modality"] = chance.choice([""] * 5 + ["rumoured", "alleged"])
        row["speaker_kind"] = chance.choice([""] * 5 + ["insider_anonymous"])
        row["origin_id"] = chance.choice([""] * 9 + ["paper"])
        if kind == "stage":
            row |= {"claim_type": PULL_BACK, "counterparty": "buyer", "stage": value}
            row |= {"occurred": "2025-01-05", "cause": chance.choice(["", *CAUSES])}
        elif kind == "place":
            row |= {"claim_type": FACT, "metric_id": kind, "value_text": value}
        else:
            told = figure(chance, value)
            row |= {"claim_type": FACT, "metric_id": kind, "value_text": told}
            row |= {"value": told, "unit": "count"}
        if source_id in COPIED.values() and chance.random() < 0.2:
            # One source that has it from two roots is one to copy from.
            yield row | {"origin_id": "letter"}
            row["origin_id"] = "paper"
        yield row


def denial_of(claim):
    """Let its subject deny a claim, in a news report or, unheard, in a machine's."""
    denied = {key: claim.get(key, "") for key in ("claim_type", "subject", "stage")}
    denied |= {key: claim.get(key, "") for key in ("metric_id", "value", "unit")}
    denied |= {key: claim.get(key, "") for key in ("counterparty", "value_text")}
    return denied | {
        "claim_id": claim["claim_id"] + "-denied",
        "source_id": "s11" if claim["claim_id"].endswith("1") else "s2",
        "modality": "denied",
        "speaker_kind": "company_spokesperson",
        "summary": "denied",
    }


def write_rows(path, rows):
    """Write one file of the corpus."""
    columns = dict.fromkeys(column for row in rows for column in row)
    with path.open("w", newline="", encoding="utf-8") as opened:
        writer = csv.DictWriter(opened, columns, restval="")
        writer.writeheader()
        writer.writerows(rows)


def write_crowd(folder, size=60):
    """Write the corpus; every time the same one."""
    chance = random.Random(7)  # noqa: S311
    companies = [f"c{number}" for number in range(size)]
    claims = [
        row
        for company in companies
        for kind in ("floors", "length", "place", "stage")
        for row in claims_on(chance, company, kind)
    ]
    for number, claim in enumerate(claims):
        claim["claim_id"] = f"k{number:05}"
    denied = [claim for claim in claims if chance.random() < 0.03]
    looked_up = [claim for claim in claims if chance.random() < 0.03]
    updated = [
        {"claim_id": later["claim_id"], "relation": "updates"}
        | {"other_claim_id": earlier["claim_id"]}
        for earlier, later in pairwise(claims)
        if chance.random() < 0.03 and earlier["subject"] == later["subject"]
    ]
    links = [
        {"claim_id": claim["claim_id"] + "-denied", "relation": "denies"}
        | {"other_claim_id": claim["claim_id"]}
        for claim in denied
    ]
    verified = [
        {"claim_id": claim["claim_id"], "checked_by": "somebody"}
        | {"holds": chance.choice(["true", "false"])}
        for claim in looked_up
    ]
    labels = [
        {"label": label, "broader_label": broader, "metric_id": "place"}
        for label, broader in BROADER
    ]
    named = [
        {"company_id": company, "name": company, "kind": "company"}
        for company in [*companies, "buyer"]
    ]
    origins = [
        {"origin_id": origin, "origin_kind": "memo", "label": origin}
        for origin in ("paper", "letter")
    ]
    for name, rows in {
        "sources": SOURCES,
        "metrics": METRICS,
        "companies": named,
        "origins": origins,
        "claims": claims + [denial_of(claim) for claim in denied],
        "claim_links": links + updated,
        "verifications": verified,
        "broader_labels": labels,
    }.items():
        write_rows(
            folder / f"{name}.csv",
            rows,
        )
