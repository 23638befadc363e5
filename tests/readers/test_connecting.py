"""The page on connecting names the versions that were tested, not others."""

import json
import re

import pytest
from asking import HERE
from conftest import ROOT

PAGE = (ROOT / "docs" / "connecting.md").read_text()
LOCKS = HERE / "locks"


def locked():
    """Every package that an environment is made for, as its lock has it."""
    for wanted in sorted(LOCKS.glob("*.in")):
        names = re.findall(r"^[a-z][a-z-]*", wanted.read_text(), re.MULTILINE)
        for name in {*names, "duckdb"}:
            pinned = rf"^{name}==(\S+)"
            lock = wanted.with_suffix(".lock").read_text()
            for version in re.findall(pinned, lock, re.MULTILINE):
                yield name, version
    packages = json.loads((HERE / "node" / "package.json").read_text())
    yield from packages["dependencies"].items()


# What only helps the others to run is not named.
HELPERS = {"pyarrow", "cachetools", "rich", "requests", "selenium"}


@pytest.mark.parametrize(
    ("name", "version"),
    sorted({pair for pair in locked() if pair[0] not in HELPERS}),
)
def test_page_names_the_locked_version(name, version):
    lines = [line for line in PAGE.splitlines() if name in line.lower()]
    assert any(version in line for line in lines)
