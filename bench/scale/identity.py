"""Measure how names are resolved and proposed, at growing sizes, against what is true.

    .venv/bin/python bench/scale/identity.py FOLDER COUNT...

Writes a corpus of about COUNT companies to FOLDER/COUNT, builds the models on identity
from it by dbt, and prints a row of seconds, growth, precision and recall for each.
"""

import json
import os
import resource
import subprocess
import sys
import time
from collections import Counter
from pathlib import Path

import duckdb
from identity_names import Corpus, invent, write

ROOT = Path(__file__).parents[2]
ENDS = ["int_duplicates_found", "int_mentions_matched", "name_blocks"]
# What grows with names; the rest of the time is dbt's start and the vocabularies.
NAMING = ("int_names_", "int_mentions_", "int_blocks_", "int_entities_", "int_bearers_")
NAMING += ("int_duplicates_", "int_identity_", "name_blocks")


def cpu_seconds() -> float:
    """Return the seconds that all builds so far kept a core busy."""
    spent = resource.getrusage(resource.RUSAGE_CHILDREN)
    return spent.ru_utime + spent.ru_stime


def build(folder: Path) -> tuple[float, float, dict[str, float]]:
    """Build the models; return seconds and CPU seconds, and those of each model."""
    started, spent_before = time.monotonic(), cpu_seconds()
    subprocess.run(
        [
            ROOT / ".venv" / "bin" / "dbt",
            *("--quiet", "build", "--select", *(f"+{model}" for model in ENDS)),
            *("--exclude-resource-type", "test", "unit_test"),
            *("--target-path", folder / "target", "--log-path", folder / "logs"),
        ],
        cwd=ROOT,
        env={
            **os.environ,
            "DOSSIER_CORPUS": str(folder / "corpus"),
            "DOSSIER_BUILD": str(folder / "dossier.duckdb"),
            "DOSSIER_FILE": str(folder / "published.duckdb"),
        },
        check=True,
    )
    seconds = time.monotonic() - started
    told = json.loads((folder / "target" / "run_results.json").read_text())
    models = {
        result["unique_id"].split(".")[-1]: result["execution_time"]
        for result in told["results"]
    }
    return (
        seconds,
        cpu_seconds() - spent_before,
        {model: spent for model, spent in models.items() if model.startswith(NAMING)},
    )


def proposed_doubles(connection, corpus: Corpus) -> dict[str, float]:
    """Compare the proposed pairs with the true ones."""
    found = connection.sql(
        "select entity_id, other_id from intermediate.int_duplicates_found"
    ).fetchall()
    found = {frozenset(pair) for pair in found}
    true = {frozenset(pair): way for pair, way in corpus.doubles.items()}
    twins = {frozenset(pair) for pair in corpus.twins}
    told = Counter(true.values())
    hit = Counter(way for pair, way in true.items() if pair in found)
    return {
        "pairs proposed": len(found),
        "pairs recall": sum(hit.values()) / len(true),
        "pairs precision": len(found & set(true)) / len(found),
        "pairs of twins": len(found & twins),
        **{f"pairs recall, {way}": hit[way] / told[way] for way in sorted(told)},
    }


def proposed_mentions(connection, corpus: Corpus) -> dict[str, float]:
    """Compare what mentions resolve to, and what is proposed, with whom they mean."""
    found = connection.sql(
        "select mention, resolution, entity_id"
        " from intermediate.int_mentions_resolved where entity_kind = 'company'"
    ).fetchall()
    ranked = connection.sql(
        "select mention, entity_id, place from intermediate.int_mentions_matched"
    ).fetchall()
    places = {(mention, entity_id): place for mention, entity_id, place in ranked}
    sought = {mention for mention, *_ in ranked}
    told, hit, first, wrong = Counter(), Counter(), 0, 0
    for mention, resolution, entity_id in found:
        meant, way = corpus.mentions[mention]
        wrong += entity_id is not None and entity_id != meant
        if resolution == "unknown":
            told[way] += 1
            place = places.get((mention, meant))
            hit[way] += mention in sought if way == "undeclared" else place is not None
            first += place == 1
    misspelt = [way for way in told if way != "undeclared"]
    asked = sum(told[way] for way in misspelt)
    return {
        "mentions": len(found),
        "mentions resolved wrongly": wrong,
        "mentions recall": sum(hit[way] for way in misspelt) / asked,
        "mentions met by the first": first / asked,
        "mentions of nobody with a proposal": hit["undeclared"] / told["undeclared"],
        **{f"mentions recall, {way}": hit[way] / told[way] for way in sorted(misspelt)},
    }


def joined_chains(connection, corpus: Corpus) -> dict[str, float]:
    """Count chains of decisions that did not become one, and ids joined beside them."""
    living = dict(
        connection.sql(
            "select entity_id, surviving_id from intermediate.int_entities_joined"
        ).fetchall()
    )
    chained = {one for chain in corpus.chains for one in chain}
    return {
        "chains": len(corpus.chains),
        "chains not joined": sum(
            {living[one] for one in chain} != {min(chain)} for chain in corpus.chains
        ),
        "joined without a decision": sum(
            one != survivor for one, survivor in living.items() if one not in chained
        ),
    }


def measure(folder: Path, count: int) -> dict[str, float]:
    """Invent, build and compare."""
    corpus = invent(count)
    write(corpus, folder / "corpus")
    seconds, busy_seconds, models = build(folder)
    with duckdb.connect(str(folder / "dossier.duckdb"), read_only=True) as connection:
        blocks = connection.sql(
            "select block_kind, skipped_block_count from marts.name_blocks"
        ).fetchall()
        slowest = sorted(models.items(), key=lambda one: -one[1])[:4]
        peak = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss
        return {
            "companies": len(corpus.companies),
            "seconds in all": seconds,
            "CPU seconds in all": busy_seconds,
            "seconds of names": sum(models.values()),
            "peak MiB": peak / 1024,
            **{f"seconds of {model}": spent for model, spent in slowest},
            **{f"skipped, {kind}": skipped for kind, skipped in blocks},
            **proposed_doubles(connection, corpus),
            **proposed_mentions(connection, corpus),
            **joined_chains(connection, corpus),
        }


def main() -> None:
    """Measure every size that the command line names."""
    folder, *counts = sys.argv[1:]
    before = None
    for count in map(int, counts):
        told = measure(Path(folder).resolve() / str(count), count)
        if before:
            told["growth of companies"] = told["companies"] / before["companies"]
            for seconds in ("CPU seconds in all", "seconds of names"):
                told[f"growth of {seconds}"] = told[seconds] / before[seconds]
        for name, value in told.items():
            print(f"{name}: {value:,.3f}".removesuffix(".000"), flush=True)
        print(flush=True)
        before = told


if __name__ == "__main__":
    main()
