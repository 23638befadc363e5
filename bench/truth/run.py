"""Measure Dossier's verdicts on gold-labelled sets beside the public tools, in one run.

    python bench/truth/run.py REPORT.md SET_FOLDER...

Needs the environment of `requirements.lock`, and Dossier's own in `.venv`. A set is a
folder with claims.parquet (source, item, attr, value, num), gold.parquet (item, value,
num) and meta.json (`tol`). Dossier gets each as a corpus folder and runs the models
that everybody runs, twice: as it comes, and with twenty items that a person has looked
up, which are then left out of the score. Writes one table to REPORT.md and prints it.
"""

import hashlib
import json
import os
import subprocess
import sys
import tempfile
import time
from pathlib import Path

import corpus
import duckdb
import pandas as pd
from scoring import calibration, match, pooled

ROOT = Path(__file__).parents[2]
PEERS = (
    "majority",
    "MajorityVoting",
    "Sums",
    "AverageLog",
    "Investment",
    "PooledInvestment",
    "TruthFinder",
    "DawidSkene",
    "OneCoinDawidSkene",
    "GLAD",
    "MACE",
    "Wawa",
    "ZeroBasedSkill",
)
VERIFIED_COUNT = 20
LONGEST_PEER_SECONDS = 600

# The answer as the claims spell it: verdicts hold folded words and plain numbers.
ANSWERS = """
select
    companies.name as item,
    claims.value_text as value,
    cast(verdicts.confidence as double) as conf
from intermediate.int_questions_answered as verdicts
join intermediate.int_events_described as events using (event_id)
join (
    select answer_key, min(claim_id) as claim_id
    from intermediate.int_answers_given group by answer_key
) as given on verdicts.candidate_key = given.answer_key
join read_csv('{folder}/claims.csv', all_varchar = true) as claims using (claim_id)
join read_csv('{folder}/companies.csv', all_varchar = true) as companies
    on events.subject_id = companies.company_id
where verdicts.is_latest and verdicts.attribute <> 'occurrence'
"""
ENGINE = ("asking", "learning", "judging")


def read(parquet: Path) -> pd.DataFrame:
    """Return a parquet file as a frame."""
    return duckdb.read_parquet(str(parquet)).df()


def peak_mb(process: int) -> float:
    """Return the most memory a running process held so far, in MiB; Linux only.

    The resource usage of a child would count what its parent held when it forked.
    """
    try:
        lines = Path(f"/proc/{process}/status").read_text().splitlines()
    except FileNotFoundError:
        return 0.0
    peaks = [line.split()[1] for line in lines if line.startswith("VmHWM")]
    return float(peaks[0]) / 1024 if peaks else 0.0


def run_dossier(gold_set: Path, work: Path, verified: tuple[str, ...] = ()):
    """Build the set's corpus by dbt; return answers (item, value, conf) and measures.

    The measures are seconds of the whole build, engine_seconds of the models that judge
    and peak_mb. Raises RuntimeError with what dbt said where it fails.
    """
    folder = work / "corpus"
    corpus.write(gold_set, folder, verified)
    build = work / "build" / "dossier.duckdb"
    build.unlink(missing_ok=True)
    environment = os.environ | {
        "DOSSIER_CORPUS": str(folder),
        "DOSSIER_BUILD": str(build),
        "DOSSIER_FILE": str(work / "published" / "dossier.duckdb"),
    }
    started = time.monotonic()
    process = subprocess.Popen(
        [
            ROOT / ".venv/bin/dbt",
            *["--quiet", "build", "--exclude-resource-type", "unit_test", "test"],
            *["--select", "+fct_verdicts", "--target-path"],
            work / "target",
            "--log-path",
            work / "logs",
        ],
        cwd=ROOT,
        env=environment,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
    )
    peak = 0.0
    while process.poll() is None:
        peak = max(peak, peak_mb(process.pid))
        time.sleep(0.1)
    seconds = time.monotonic() - started
    if process.returncode:
        said = process.stdout.read()
        raise RuntimeError(f"dbt failed on {gold_set.name}:\n{said}")
    results = json.loads((work / "target/run_results.json").read_text())["results"]
    models = {
        path.stem for part in ENGINE for path in ROOT.glob(f"models/*/{part}/*.sql")
    }
    with duckdb.connect(str(build), read_only=True) as connection:
        answers = connection.execute(ANSWERS.format(folder=folder)).df()
    return answers, {
        "seconds": seconds,
        "engine_seconds": sum(
            result["execution_time"]
            for result in results
            if result["unique_id"].rpartition(".")[2] in models
        ),
        "peak_mb": peak,
    }


def run_peer(peer: str, gold_set: Path, work: Path):
    """Run one public tool. Return its answers and measures, or None and the reason."""
    out = work / "answers.parquet"
    try:
        done = subprocess.run(
            [
                sys.executable,
                Path(__file__).with_name("peers.py"),
                peer,
                gold_set / "claims.parquet",
                out,
            ],
            capture_output=True,
            text=True,
            timeout=LONGEST_PEER_SECONDS,
            check=True,
        )
    except (subprocess.CalledProcessError, subprocess.TimeoutExpired) as failure:
        return None, {"skipped": type(failure).__name__}
    measures = json.loads(done.stdout.splitlines()[-1])
    if "skipped" in measures:
        return None, measures
    return read(out), measures


def looked_up(gold: pd.DataFrame) -> tuple[str, ...]:
    """Return twenty items, as good as drawn, the same every time."""

    def draw(item: str) -> bytes:
        return hashlib.sha256(item.encode()).digest()

    return tuple(sorted(gold["item"], key=draw)[:VERIFIED_COUNT])


def measure(gold_set: Path, report: dict) -> None:
    """Run everything on one set and add the matched rows and measures to `report`."""
    gold = read(gold_set / "gold.parquet")
    tolerance = json.loads((gold_set / "meta.json").read_text())["tol"]
    verified = looked_up(gold)
    rest = gold[~gold["item"].isin(verified)]
    with tempfile.TemporaryDirectory() as folder:
        work = Path(folder)
        runs = {
            "Dossier": (gold, run_dossier(gold_set, work)),
            "Dossier, 20 verified": (rest, run_dossier(gold_set, work, verified)),
        }
        for peer in PEERS:
            runs[peer] = (gold, run_peer(peer, gold_set, work))
    for name, (truth, (answers, measures)) in runs.items():
        entry = report.setdefault(name, {"matched": {}, "measures": {}})
        entry["measures"][gold_set.name] = measures
        if answers is not None:
            answers = answers.drop_duplicates("item")
            entry["matched"][gold_set.name] = match(answers, truth, tolerance)
        print(gold_set.name, name, measures, flush=True)


def table(report: dict, names: list[str]) -> str:
    """Return the report as Markdown: right by set, then honesty, seconds, memory."""
    lines = [
        "Share of gold items answered right; ECE, wrong at 0.90 and Brier over all"
        " sets, every set weighing the same / every item weighing the same.",
        "",
        "| | " + " | ".join(names) + " | ECE | wrong at ≥ 0.90 | at ≥ 0.90 | Brier |",
        "|---" * (len(names) + 5) + "|",
    ]
    for tool, entry in report.items():
        cells = [
            f"{calibration(entry['matched'][name])['right']:.4f}"
            if name in entry["matched"]
            else "-"
            for name in names
        ]
        both = pooled(entry["matched"])
        for key in ("ece", "wrong_at_90", "coverage_at_90", "brier"):
            cells.append(f"{both['by_set'][key]:.3f} / {both['by_item'][key]:.3f}")
        lines.append(f"| {tool} | " + " | ".join(cells) + " |")
    lines += [
        "",
        "Seconds and peak MiB of each run (Dossier: the whole build from CSV files to"
        " verdicts, in brackets the models that judge).",
        "",
        "| | " + " | ".join(names) + " |",
        "|---" * (len(names) + 1) + "|",
    ]
    for tool, entry in report.items():
        cells = []
        for name in names:
            measures = entry["measures"][name]
            if "skipped" in measures:
                cells.append("-")
                continue
            engine = measures.get("engine_seconds")
            inner = f" ({engine:.1f})" if engine else ""
            cells.append(
                f"{measures['seconds']:.1f}{inner} s, {measures['peak_mb']:.0f} MiB"
            )
        lines.append(f"| {tool} | " + " | ".join(cells) + " |")
    return "\n".join(lines) + "\n"


if __name__ == "__main__":
    target, *folders = map(Path, sys.argv[1:])
    gathered: dict = {}
    for folder in folders:
        measure(folder, gathered)
    text = table(gathered, [folder.name for folder in folders])
    target.parent.mkdir(parents=True, exist_ok=True)
    target.write_text(text)
    print(text)
