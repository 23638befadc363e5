"""Build, fail and kill beside readers of several versions; print what they saw.

    python bench/publishing/soak.py MINUTES KILLS [PYTHON...]

For MINUTES, green, failing and killed builds of a small corpus take turns while every
PYTHON (each with a DuckDB of its own) reads the published file without a pause. Then
KILLS more builds are killed, each at another moment of a build's time. After each build
the published file must open, be whole, and be the last good one or, if a build came so
far, its own. Exits 1 where anything was not so.
"""

import hashlib
import json
import os
import random
import shutil
import signal
import subprocess
import sys
import tempfile
import time
from itertools import cycle
from pathlib import Path

from reader import is_whole, look

ROOT = Path(__file__).parents[2]
CORPUS = ROOT / "tests" / "corpora" / "invented"
BANDS = ROOT / "seeds" / "vocabulary" / "confidence_bands.csv"
# A second band over all scores: every verdict then stands in two rows.
BROKEN_BAND = "0.00,1.00,Z,anything goes,Overlaps all the others\n"
SEED = 20251122


class Desk:
    """A folder in which builds of marked corpora follow one another."""

    def __init__(self, folder: Path):
        """Take `folder`, which is made, for all files."""
        self.folder = folder
        self.published = folder / "public" / "dossier.duckdb"
        self.built = 0
        self.green_seconds = 0.0
        self.outcomes: dict[str, int] = {}
        self.wrong: list[str] = []

    def corpus(self, is_broken: bool) -> tuple[Path, str]:
        """Write a corpus whose rows all bear the same mark; return it and the mark."""
        self.built += 1
        mark = f"https://example.org/{self.built}"
        place = self.folder / "corpus"
        shutil.rmtree(place, ignore_errors=True)
        shutil.copytree(CORPUS, place)
        for table, column in (("sources", "url"), ("companies", "website")):
            path = place / f"{table}.csv"
            header, *rows = path.read_text().splitlines()
            if column in header.split(","):
                raise RuntimeError(f"{path} has a column {column}: it can't be marked")
            marked = [f"{header},{column}", *(f"{row},{mark}" for row in rows)]
            path.write_text("\n".join(marked) + "\n")
        if is_broken:
            (place / BANDS.name).write_text(
                BANDS.read_text().rstrip() + "\n" + BROKEN_BAND
            )
        return place, mark

    def build(self, kind: str, kill_after: float | None = None) -> None:
        """Run one build, killed after some seconds if asked to, and check the file."""
        corpus, mark = self.corpus(kind == "failing")
        digest_before = self.digest()
        started = time.monotonic()
        process = subprocess.Popen(
            [
                *(ROOT / ".venv/bin/dbt", "--quiet", "build"),
                *("--exclude-resource-type", "unit_test"),
                *("--target-path", self.folder / "target"),
                *("--log-path", self.folder / "logs"),
            ],
            cwd=ROOT,
            env=os.environ
            | {
                "DOSSIER_CORPUS": str(corpus),
                "DOSSIER_BUILD": str(self.folder / "build" / "dossier.duckdb"),
                "DOSSIER_FILE": str(self.published),
            },
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
            start_new_session=True,
        )
        try:
            process.wait(timeout=kill_after)
        except subprocess.TimeoutExpired:
            os.killpg(process.pid, signal.SIGKILL)
            process.wait()
        seconds = time.monotonic() - started
        if kind == "green":
            self.green_seconds = seconds
        self.check(kind, process.returncode, mark, digest_before)

    def digest(self) -> str:
        """Return the hash of the published file, '' where there is none."""
        if not self.published.exists():
            return ""
        return hashlib.sha256(self.published.read_bytes()).hexdigest()

    def check(self, kind: str, returncode: int, mark: str, digest_before: str) -> None:
        """Note how the build ended and whatever is not as it must be."""
        seen = look(str(self.published))
        is_own = seen[1] == mark
        is_same = self.digest() == digest_before
        ending = "published" if is_own else "left alone"
        self.outcomes[f"{kind}, {ending}"] = (
            self.outcomes.get(f"{kind}, {ending}", 0) + 1
        )
        faults = {
            "not whole": not is_whole(seen),
            "neither the last good file nor its own": is_own == is_same,
            "green and not published": kind == "green" and not is_own,
            "failing and published": kind == "failing" and is_own,
            "failing and exit 0": kind == "failing" and returncode == 0,
        }
        self.wrong += [
            f"{kind} {mark}: {fault}" for fault, is_so in faults.items() if is_so
        ]


def main() -> None:
    """Soak, kill, and print one JSON object."""
    minutes, kills = float(sys.argv[1]), int(sys.argv[2])
    pythons = sys.argv[3:] or [sys.executable]
    moments = random.Random(SEED)  # noqa: S311
    with tempfile.TemporaryDirectory() as name:
        desk = Desk(Path(name))
        desk.build("green")
        stop = desk.folder / "stop"
        script = Path(__file__).with_name("reader.py")
        readers = [
            subprocess.Popen(
                [python, script, desk.published, stop],
                stdout=subprocess.PIPE,
                text=True,
            )
            for python in pythons
        ]
        until = time.monotonic() + minutes * 60
        for kind in cycle(("failing", "killed", "green")):
            if time.monotonic() >= until:
                break
            is_killed = kind == "killed"
            # A last bit more than a build's time: some are killed while they publish.
            after = moments.uniform(0, desk.green_seconds * 1.05)
            desk.build(kind, after if is_killed else None)
        stop.touch()
        told = [json.loads(reader.communicate()[0]) for reader in readers]
        for number in range(kills):
            share = (number + moments.random()) / kills
            desk.build("killed", share * desk.green_seconds * 1.05)
        desk.build("green")
        left = sorted(path.name for path in desk.published.parent.iterdir())
    report = {
        "readers": told,
        "builds": desk.outcomes,
        "green_seconds": round(desk.green_seconds, 1),
        "wrong": desk.wrong,
        "left_beside_the_file": left,
    }
    print(json.dumps(report, indent=2))
    failed = any(reader["failed"] or reader["torn"] for reader in told)
    sys.exit(1 if failed or desk.wrong or left != [desk.published.name] else 0)


if __name__ == "__main__":
    main()
