"""Builds, shared: every test reads a warehouse that a real `dbt build` made."""

import json
import os
import shutil
import subprocess
import sys
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

import board_files
import browser
import duckdb
import pytest

ROOT = Path(__file__).parents[1]
CORPORA = Path(__file__).parent / "corpora"
# Unit tests judge models, not a corpus: the sample's build runs them once.
WITHOUT_UNIT_TESTS = ("--exclude-resource-type", "unit_test")
# What dbt reads of this tree.
PROJECT = (
    "dbt_project.yml",
    "profiles.yml",
    "macros",
    "models",
    "seeds",
    "tests",
    "tools",
)
# What dbt has read of it, run by run: to read it anew costs a sixth of a build.
PARSED = "partial_parse.msgpack"
parsed_before = []


@dataclass
class Build:
    """One run of dbt in a folder of its own, whatever its end."""

    folder: Path
    returncode: int
    output: str

    @property
    def working_file(self):
        """The file that dbt writes while it builds."""
        return self.folder / "build" / "dossier.duckdb"

    @property
    def published_file(self):
        """The file that appears when all is green."""
        return self.folder / "dossier.duckdb"

    @property
    def complaint(self):
        """What dbt says when it is done, without its line for every node."""
        return self.output[max(0, self.output.find("Finished running")) :]

    @cached_property
    def manifest(self):
        """What dbt knows of the project, once it has read all of it."""
        return json.loads((self.folder / "target" / "manifest.json").read_text())

    def compiled(self, model):
        """Return the SQL of one model as the engine got it."""
        return self.manifest["nodes"][f"model.dossier.{model}"]["compiled_code"]


def run_dbt(folder, *arguments, corpus=None, **settings):
    """Run dbt beside this Python, so that other runs in this tree do not meet it.

    Every run is in a project of its own, which is all links: the same names from there
    in every run let dbt go on from what it has read. `settings` are further variables
    of the environment, or others in their place.
    """
    project, parsed = folder / "project", folder / "target" / PARSED
    project.mkdir(parents=True, exist_ok=True)
    for name in PROJECT:
        if not (project / name).exists():
            (project / name).symlink_to(ROOT / name)
    if parsed_before and parsed_before[-1].exists() and not parsed.exists():
        parsed.parent.mkdir(parents=True, exist_ok=True)
        shutil.copy(parsed_before[-1], parsed)
    outcome = subprocess.run(
        [
            Path(sys.executable).with_name("dbt"),
            "--no-use-colors",
            *arguments,
            *("--target-path", folder / "target", "--log-path", folder / "logs"),
        ],
        cwd=project,
        env={
            **os.environ,
            "DOSSIER_BUILD": "../build/dossier.duckdb",
            "DOSSIER_FILE": str(folder / "dossier.duckdb"),
            "DOSSIER_CORPUS": str(corpus or ""),
            "DOSSIER_AS_OF": "",
            "DOSSIER_RECORDED_AS_OF": "",
            "DO_NOT_TRACK": "1",
            **settings,
        },
        capture_output=True,
        text=True,
        check=False,
    )
    parsed_before.append(parsed)
    return Build(folder, outcome.returncode, outcome.stdout + outcome.stderr)


def connect(path):
    """Open a file for reading only."""
    return duckdb.connect(str(path), read_only=True)


@pytest.fixture(scope="session")
def sample_build(tmp_path_factory):
    """Build the sample whole: this is also the proof that dbt's tests are green."""
    build = run_dbt(tmp_path_factory.mktemp("sample"), "build")
    assert build.returncode == 0, build.complaint
    return build


@pytest.fixture(scope="session")
def sample(sample_build):
    """Open the published sample, as a reader does."""
    assert sample_build.published_file.exists(), sample_build.output
    with connect(sample_build.published_file) as connection:
        yield connection


@pytest.fixture(scope="session")
def manifest(sample_build):
    """Say what dbt knows of the project."""
    return sample_build.manifest


@pytest.fixture(scope="session")
def build_corpus_folder(tmp_path_factory):
    """Build a corpus that lies in a folder, by the folder's name alone."""

    def build(corpus, *arguments, **settings):
        folder = tmp_path_factory.mktemp(Path(corpus).name)
        asked = ("build", *WITHOUT_UNIT_TESTS, *arguments)
        built = run_dbt(folder, *asked, corpus=corpus, **settings)
        assert built.returncode == 0, built.complaint
        return built

    return build


@pytest.fixture(scope="session")
def build_corpus(build_corpus_folder):
    """Build a corpus and open its working file."""
    connections = []

    def build(corpus):
        connections.append(connect(build_corpus_folder(corpus).working_file))
        return connections[-1]

    yield build
    for connection in connections:
        connection.close()


@pytest.fixture(scope="session")
def damaged_build(build_corpus_folder):
    """Build the corpus whose faulty rows are each of another kind."""
    return build_corpus_folder(CORPORA / "damaged")


@pytest.fixture(scope="session")
def damaged(damaged_build):
    """Open the corpus of faulty rows."""
    with connect(damaged_build.working_file) as connection:
        yield connection


@pytest.fixture(scope="session")
def invented_build(build_corpus_folder):
    """Build the corpus about other companies in another language."""
    return build_corpus_folder(CORPORA / "invented")


@pytest.fixture(scope="session")
def invented(invented_build):
    """Open the corpus about other companies in another language."""
    with connect(invented_build.working_file) as connection:
        yield connection


@pytest.fixture(scope="session")
def sample_folder(tmp_path_factory):
    """Copy the sample corpus to a folder, as somebody else's corpus would lie there."""
    folder = tmp_path_factory.mktemp("copied") / "corpus"
    shutil.copytree(ROOT / "seeds" / "corpus", folder)
    shutil.copy(ROOT / "seeds" / "vocabulary" / "metrics.csv", folder)
    return folder


@pytest.fixture(scope="session")
def partial_build(tmp_path_factory):
    """Build two tables of a corpus that brings claims and nothing else."""
    folder = tmp_path_factory.mktemp("partial")
    corpus = folder / "corpus"
    corpus.mkdir()
    shutil.copy(CORPORA / "invented" / "claims.csv", corpus)
    selected = ("--select", "+stg_claims", "+stg_metrics")
    # Tests that read tables beside the two would miss them.
    selected += ("--indirect-selection", "cautious")
    return run_dbt(folder, "build", *selected, corpus=corpus)


@pytest.fixture(scope="session")
def pages(sample_build, tmp_path_factory):
    """Write the pages of the sample."""
    folder = tmp_path_factory.mktemp("pages")
    return board_files.write_pages_of(
        sample_build.published_file, sample_build.folder, folder
    )


@pytest.fixture(scope="session")
def driver():
    """Start the browser once."""
    browser.require_browser()
    started = browser.start()
    yield started
    started.quit()
