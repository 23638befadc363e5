"""Run one public truth-inference tool on one set of claims, in a process of its own.

    python bench/truth/peers.py PEER claims.parquet answers.parquet

Needs the environment of `requirements.lock`, not Dossier's own. Reads the columns
source, item, attr and value (all text, one row a claim) and writes item, value, conf,
one row an item. Prints one line of JSON:

    peer                what was run
    confidence          what `conf` is: "probability", or "share" of the scores of an
                        item's values, where the tool promises no probability
    seconds             from the frame of claims to the frame of answers
    end_to_end_seconds  the same with both files; the tool's import counts in neither
    peak_mb             most memory the process held, in MiB

or `peer` and `skipped`, the reason, and writes nothing. Every tool runs with its own
defaults. Linux only, for the peak.
"""

import json
import sys
import time
import types
from collections.abc import Callable
from functools import partial
from pathlib import Path

import duckdb
import pandas as pd

# Frames of source, item, attr, value to frames of item, value, conf.
Peer = Callable[[pd.DataFrame], pd.DataFrame]

# A confusion matrix over more labels than this is empty almost everywhere.
MOST_LABELS = 50
# A bound on time alone: 28 thousand claims take it 23 s, fifty times Dawid and Skene.
MOST_GLAD_CLAIMS = 30_000

MAJORITY = """
with votes as (
    select item, value, count(*) as vote_count
    from claims
    group by item, value
)

select
    item,
    first(value order by vote_count desc, value) as value,
    max(vote_count) / sum(vote_count) as conf
from votes
group by item
"""


def majority() -> Peer:
    """Return the vote of the most sources; of equals, the smallest value."""

    def answer(claims: pd.DataFrame) -> pd.DataFrame:
        with duckdb.connect() as connection:
            connection.register("claims", claims)
            return connection.execute(MAJORITY).df()

    return answer


def crowd_kit(method: str) -> Peer:
    """Return a classification aggregator of crowd-kit, run attribute by attribute.

    The labels of two attributes have nothing to do with each other, and these methods
    reckon with every pair of labels.
    """
    from crowdkit import aggregation

    def answer_one(claims: pd.DataFrame) -> pd.DataFrame:
        model = getattr(aggregation, method)()
        names = {"source": "worker", "item": "task", "value": "label"}
        labels = model.fit_predict(claims.rename(columns=names))
        # MMSR alone calls them scores; KOS keeps none.
        scores = getattr(model, "probas_", getattr(model, "scores_", None))
        conf = None if scores is None else scores.max(axis="columns")
        return pd.DataFrame({"value": labels, "conf": conf}).rename_axis("item")

    def answer(claims: pd.DataFrame) -> pd.DataFrame:
        columns = ["source", "item", "value"]
        parts = [part[columns] for _, part in claims.groupby("attr", sort=True)]
        return pd.concat(map(answer_one, parts)).reset_index()

    return answer


def truth_discovery(method: str) -> Peer:
    """Return an algorithm of truthdiscovery, run on all attributes at once."""
    # The package imports its drawing part, and with it a system library, at its start.
    drawing = "truthdiscovery.graphs"
    sys.modules.setdefault(drawing, types.ModuleType(drawing))
    import truthdiscovery

    def answer(claims: pd.DataFrame) -> pd.DataFrame:
        triples = claims[["source", "item", "value"]].itertuples(index=False, name=None)
        dataset = truthdiscovery.Dataset(triples)
        beliefs = getattr(truthdiscovery, method)().run(dataset).belief
        rows = [(item, *_best(values, method)) for item, values in beliefs.items()]
        return pd.DataFrame(rows, columns=["item", "value", "conf"])

    return answer


def _best(beliefs: dict[str, float], method: str) -> tuple[str, float]:
    """Return an item's most believed value, the smallest of equals, and its conf."""
    value = min(beliefs, key=lambda each: (-beliefs[each], each))
    # TruthFinder's belief is meant as the probability that the value is true. The
    # others' are relative to the most believed claim of the whole set.
    scale = 1.0 if method == "TruthFinder" else sum(beliefs.values())
    return value, beliefs[value] / scale if scale else float("nan")


# Peer: what makes it, and what its confidence is.
PEERS: dict[str, tuple[Callable[[], Peer], str]] = {
    "majority": (majority, "share"),
    "DawidSkene": (partial(crowd_kit, "DawidSkene"), "probability"),
    "OneCoinDawidSkene": (partial(crowd_kit, "OneCoinDawidSkene"), "probability"),
    "GLAD": (partial(crowd_kit, "GLAD"), "probability"),
    "MACE": (partial(crowd_kit, "MACE"), "probability"),
    "MMSR": (partial(crowd_kit, "MMSR"), "share"),
    "Wawa": (partial(crowd_kit, "Wawa"), "share"),
    "ZeroBasedSkill": (partial(crowd_kit, "ZeroBasedSkill"), "share"),
    "KOS": (partial(crowd_kit, "KOS"), "none"),
    "MajorityVoting": (partial(truth_discovery, "MajorityVoting"), "share"),
    "Sums": (partial(truth_discovery, "Sums"), "share"),
    "AverageLog": (partial(truth_discovery, "AverageLog"), "share"),
    "Investment": (partial(truth_discovery, "Investment"), "share"),
    "PooledInvestment": (partial(truth_discovery, "PooledInvestment"), "share"),
    "TruthFinder": (partial(truth_discovery, "TruthFinder"), "probability"),
}
CLOSED_LABELS = {
    name
    for name, (make, _) in PEERS.items()
    if isinstance(make, partial) and make.func is crowd_kit
}


def reason_to_skip(peer: str, claims: pd.DataFrame) -> str | None:
    """Say why the peer isn't made for these claims; None where it is."""
    if peer not in CLOSED_LABELS:
        return None
    labels = claims.groupby("attr")["value"].nunique().max()
    if labels > MOST_LABELS:
        return f"{labels} labels in one attribute, over {MOST_LABELS}"
    if peer == "KOS" and labels != 2:
        return f"{labels} labels, not two"
    if peer == "GLAD" and len(claims) > MOST_GLAD_CLAIMS:
        return f"{len(claims)} claims, over {MOST_GLAD_CLAIMS}"
    return None


def peak_mb() -> int:
    """Return the most memory this process held at once, in MiB.

    Not getrusage's ru_maxrss: that starts at what the parent held when it forked, so a
    runner with a large frame in memory would be measured instead of a small peer.
    """
    status = Path("/proc/self/status").read_text()
    return int(status.partition("VmHWM:")[2].split()[0]) // 1024


def run(peer: str, claims_path: str, answers_path: str) -> dict[str, object]:
    """Run one peer from file to file; return what is printed.

    Raises KeyError on a peer that is not in PEERS, and what the tool itself raises.
    """
    make, confidence = PEERS[peer]
    answer = make()
    connection = duckdb.connect()
    opened = time.perf_counter()
    claims = connection.execute(
        "select source, item, attr, value from read_parquet(?)", [claims_path]
    ).df()
    skipped = reason_to_skip(peer, claims)
    if skipped:
        return {"peer": peer, "skipped": skipped}
    started = time.perf_counter()
    answers = answer(claims)
    seconds = time.perf_counter() - started
    connection.register("answers", answers)
    connection.sql(
        "select item, value, cast(conf as double) as conf from answers"
    ).write_parquet(answers_path)
    return {
        "peer": peer,
        "confidence": confidence,
        "seconds": round(seconds, 2),
        "end_to_end_seconds": round(time.perf_counter() - opened, 2),
        "peak_mb": peak_mb(),
    }


def main() -> None:
    """Run the peer named on the command line and print one line of JSON."""
    if len(sys.argv) != 4 or sys.argv[1] not in PEERS:
        sys.exit(f"usage: peers.py PEER CLAIMS ANSWERS, PEER of {', '.join(PEERS)}")
    print(json.dumps(run(*sys.argv[1:])))


if __name__ == "__main__":
    main()
