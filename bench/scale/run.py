"""Measure builds of generated corpora beside the floor and a plain script.

    python bench/scale/run.py REPORT.md SIZE...

Corpora are kept below build/bench/scale and made anew when the generator changes. For
each size: the floor, the plain script, the full build, the check against the truth and
a second build with the next day's claims in the corpus. The report is written anew
after each size. This process stays small: the peak of a child counts what its parent
held.
"""

import hashlib
import json
import os
import shutil
import subprocess
import sys
from pathlib import Path

from measuring import Measure, measure
from reporting import SizeReport, report

HERE = Path(__file__).parent
ROOT = HERE.parents[1]
FOLDER = ROOT / "build" / "bench" / "scale"
OWN = ROOT / ".venv" / "bin" / "python"
PLAIN = HERE / ".venv" / "bin" / "python"
# Leaves room below 8 GB for what DuckDB does not count.
MEMORY = os.environ.get("DOSSIER_MEMORY", "5GB")
BUILD = ("--quiet", "build", "--exclude-resource-type", "unit_test")


def stamp() -> str:
    """Return a digest of all that makes a corpus what it is."""
    parts = [HERE / "generator.py", HERE / "rates.py"]
    parts += sorted([*HERE.glob("data/*"), *HERE.glob("sql/*")])
    text = b"".join(path.read_bytes() for path in parts)
    return hashlib.sha256(text).hexdigest()


def generate(size: int, folder: Path) -> Measure | None:
    """Make the corpus unless it is there; return what that took."""
    made_by = folder / "made_by"
    if made_by.exists() and made_by.read_text() == stamp():
        return None
    print(f"{size:,} claims: generating", flush=True)
    taken = measure([OWN, HERE / "generator.py", str(size), folder])
    made_by.write_text(stamp())
    return taken


def build(corpus: Path, folder: Path) -> Measure:
    """Build a corpus into a folder, over what an earlier build left there."""
    places = ("--target-path", folder / "target", "--log-path", folder / "logs")
    return measure(
        [OWN, ROOT / "tools" / "progress.py", *BUILD, *places],
        DOSSIER_CORPUS=str(corpus),
        DOSSIER_BUILD=str(folder / "built" / "dossier.duckdb"),
        DOSSIER_FILE=str(folder / "dossier.duckdb"),
        DOSSIER_MEMORY=MEMORY,
    )


def shares(folder: Path) -> dict[str, float]:
    """Return the seconds of each node of the last build, the longest first."""
    results = json.loads((folder / "target" / "run_results.json").read_text())
    seconds = {
        result["unique_id"].split(".")[2]: result["execution_time"]
        for result in results["results"]
    }
    return dict(sorted(seconds.items(), key=lambda pair: -pair[1]))


def bytes_of(path: Path) -> int:
    """Return the size of a file, 0 where a build that failed left none."""
    return path.stat().st_size if path.exists() else 0


def check(folder: Path, *more: str) -> str:
    """Return what the check says of the published file."""
    done = subprocess.run(
        [OWN, HERE / "check.py", folder, folder / "dossier.duckdb", *more],
        stdout=subprocess.PIPE,
        text=True,
        check=False,
    )
    return done.stdout if done.stdout else "The check failed.\n"


def measure_size(size: int) -> SizeReport:
    """Measure everything at one size."""
    folder = FOLDER / str(size)
    generated = generate(size, folder)
    for left in ("now", "built", "target", "plain"):
        shutil.rmtree(folder / left, ignore_errors=True)
    (folder / "dossier.duckdb").unlink(missing_ok=True)
    corpus = shutil.copytree(folder / "corpus", folder / "now")

    def say(what: str) -> None:
        print(f"{size:,} claims: {what}", flush=True)

    say("the floor")
    floors = [HERE / "floor.py", corpus, folder / "floor.parquet"]
    floor = min(measure([OWN, *floors], DOSSIER_MEMORY=MEMORY) for _ in range(2))
    say("the plain script")
    script = [PLAIN, HERE / "plain_marts.py", corpus, folder / "plain"]
    plain = measure(script, bounds_itself=False)
    say("building")
    full = build(corpus, folder)
    told = SizeReport(
        size=size,
        generated=generated,
        floor=floor,
        plain=plain,
        full=full,
        shares=shares(folder),
        working_bytes=bytes_of(folder / "built" / "dossier.duckdb"),
        published_bytes=bytes_of(folder / "dossier.duckdb"),
        findings=check(folder),
    )
    say("the next day")
    shutil.copytree(folder / "increment", corpus, dirs_exist_ok=True)
    told.next_day = build(corpus, folder)
    told.next_day_findings = check(folder, "next-day")
    return told


def start_up() -> Measure:
    """Measure the build of a corpus without a row, the second time."""
    corpus, folder = FOLDER / "empty" / "corpus", FOLDER / "empty"
    shutil.rmtree(folder, ignore_errors=True)
    subprocess.run([OWN, ROOT / "tools" / "new_corpus.py", corpus], check=True)
    return [build(corpus, folder) for _ in range(2)][1]


def main() -> None:
    """Measure the sizes named on the command line and write the report."""
    if len(sys.argv) < 3:
        sys.exit("usage: run.py REPORT.md SIZE...")
    path = Path(sys.argv[1])
    path.parent.mkdir(parents=True, exist_ok=True)
    print("Start-up: an empty corpus", flush=True)
    empty, sizes = start_up(), []
    for size in sorted(int(text) for text in sys.argv[2:]):
        sizes.append(measure_size(size))
        path.write_text(report(sizes, empty, MEMORY), encoding="utf-8")
    print(path.read_text(encoding="utf-8"))


if __name__ == "__main__":
    main()
