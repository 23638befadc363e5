"""The sum of increments is what a build of everything is, byte for byte."""

import csv
import random
import shutil
from pathlib import Path

from conftest import ROOT, WITHOUT_UNIT_TESTS, run_dbt
from export import export, paths

VARS = ("--vars", "{incremental_from: 0, learning: kept}")
# What changed since the last publication hangs on what was published last.
OF_THE_MOMENT = {"change_log"}


class Corpus:
    """A corpus folder of which a random part has come in, and the rest may follow."""

    def __init__(self, origin, folder, seed):
        """Copy every table of `origin` but the claims, which go into two files."""
        self.folder, self.draw = folder, random.Random(seed)  # noqa: S311
        for path in origin.glob("*.csv"):
            shutil.copy(path, folder)
        with (folder / "claims.csv").open(newline="") as file:
            self.header, *self.pool = csv.reader(file)
        (folder / "claims.csv").unlink()
        self.draw.shuffle(self.pool)
        self.files = {}
        for number in range(2):
            self.add_file(number, len(self.pool) // 3)

    def add_file(self, number, count):
        """Let as many claims come in as one file."""
        self.files[f"claims_{number}"] = [self.pool.pop() for _ in range(count)]
        self.write()

    def write(self):
        """Write the files of claims."""
        for name, rows in self.files.items():
            with (self.folder / f"{name}.csv").open("w", newline="") as file:
                csv.writer(file, lineterminator="\n").writerows([self.header, *rows])

    def change(self, table, column, value):
        """Write a value into the column of a random row of a table; return the row."""
        path = self.folder / f"{table}.csv"
        with path.open(newline="") as file:
            header, *rows = csv.reader(file)
        row = self.draw.choice(rows)
        row[header.index(column)] = value
        with path.open("w", newline="") as file:
            csv.writer(file, lineterminator="\n").writerows([header, *rows])
        return row

    def change_claim(self, column, value):
        """Write a value into the column of a random claim of the first file."""
        row = self.draw.choice(self.files["claims_0"])
        row[self.header.index(column)] = value
        self.write()

    def link(self, relation):
        """Tie two random claims."""
        with (self.folder / "claim_links.csv").open() as file:
            width = len(next(csv.reader(file)))
        ends = [self.draw.choice(self.files[f"claims_{n}"])[0] for n in range(2)]
        with (self.folder / "claim_links.csv").open("a") as file:
            cells = [ends[0], relation, ends[1], *[""] * (width - 3)]
            csv.writer(file, lineterminator="\n").writerow(cells)


def build(folder, corpus, *arguments):
    """Build a corpus folder and return the run, which must be green."""
    asked = ("--quiet", "build", *WITHOUT_UNIT_TESTS, *VARS, *arguments)
    built = run_dbt(folder, *asked, corpus=corpus.folder)
    assert built.returncode == 0, built.output
    return built


def exported(build):
    """Return every exported file's bytes by its path, but those of the moment."""
    folder = build.folder / "export"
    manifest = export(build.published_file, folder)
    return {
        path: (folder / path).read_bytes()
        for path in paths(manifest)
        if Path(path).stem not in OF_THE_MOMENT
    }


def changes(corpus, step):
    """Let something happen to a corpus: more claims, and one thing of each kind."""
    if step == 0:
        corpus.add_file(2, 5)
        corpus.change_claim("value", "77")
        corpus.change_claim("occurred", "2024-02")
        corpus.link("denies")
    elif step == 1:
        del corpus.files["claims_1"][:3]
        corpus.change_claim("retracted_on", "2025-12-01")
        corpus.change("sources", "reliability", "E")
        corpus.change("companies", "name", "Another Name")
    else:
        corpus.files["claims_2"] += [corpus.pool.pop() for _ in range(3)]
        corpus.change_claim("claim_type", "nonsense")
        corpus.change("aliases", "alias", "An Alias of Nobody")
        corpus.link("corrects")
    corpus.write()


def test_increments_add_up_to_a_full_refresh(tmp_path):
    folder = tmp_path / "corpus"
    folder.mkdir()
    corpus = Corpus(ROOT / "seeds" / "corpus", folder, seed=1)
    build(tmp_path / "one", corpus)
    for step in range(3):
        changes(corpus, step)
        built = build(tmp_path / "one", corpus)
        assert "ONLY WHAT CHANGED: " in built.output, built.output
    parts = exported(built)
    whole = exported(build(tmp_path / "one", corpus, "--full-refresh"))
    assert parts.keys() == whole.keys() and "parquet/fct_verdicts.parquet" in whole
    assert {path for path in whole if parts[path] != whole[path]} == set()
