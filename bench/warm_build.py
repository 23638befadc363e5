"""Measure a warm `dbt build` of the sample and what of it is dbt's own start-up.

Every command runs in turn, several rounds, so that a machine that slows down slows all
of them; medians of wall and CPU seconds are printed, and the shares within one run.
"""

import os
import resource
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

ROUNDS = 3
DBT = str(Path(sys.executable).with_name("dbt"))
START_UP = "start-up (parse, warm)"
BUILD = "dbt build"
COMMANDS = {
    START_UP: ["parse"],
    "seeds": ["seed"],
    "models": ["run"],
    "data tests": ["test", "--select", "test_type:data"],
    "unit tests": ["test", "--select", "test_type:unit"],
    "make build (no unit tests)": ["build", "--exclude-resource-type", "unit_test"],
    BUILD: ["build"],
}


def run(arguments: list[str], folder: Path) -> tuple[float, float]:
    """Run one dbt command on files in `folder`; return wall and CPU seconds.

    Raises CalledProcessError where the command fails.
    """
    environment = os.environ | {
        "DOSSIER_BUILD": str(folder / "build" / "dossier.duckdb"),
        "DOSSIER_FILE": str(folder / "dossier.duckdb"),
    }
    places = ["--target-path", str(folder / "target"), "--log-path", str(folder)]
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    started = time.perf_counter()
    subprocess.run([DBT, "--quiet", *arguments, *places], check=True, env=environment)
    wall = time.perf_counter() - started
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    cpu = after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime
    return wall, cpu


def main() -> None:
    """Print one row per command: medians, and shares of the whole build."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        run(["build"], folder)
        times = {label: [] for label in COMMANDS}
        for _ in range(ROUNDS):
            for label, arguments in COMMANDS.items():
                times[label].append(run(arguments, folder))
    medians = {
        label: [statistics.median(column) for column in zip(*rows, strict=True)]
        for label, rows in times.items()
    }
    print(f"{'command':<28}{'wall s':>8}{'CPU s':>8}{'CPU of build':>14}")
    for label, (wall, cpu) in medians.items():
        share = cpu / medians[BUILD][1]
        print(f"{label:<28}{wall:>8.1f}{cpu:>8.1f}{share:>13.0%}")


if __name__ == "__main__":
    main()
