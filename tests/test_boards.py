"""Boards ask only what the marts answer, and every board is an exposure."""

import re
import subprocess
import sys
from pathlib import Path

import pytest
import yaml
from board_answers import BOARDS, CHARTS, BoardError, answer_boards
from conftest import ROOT

FILES = sorted(path for path in CHARTS.glob("*.yml") if path.stem != "meta")
REF = re.compile(r"ref\('(\w+)'\)")


def dct(build, *arguments, file=None):
    """Run dbt Charts on the boards, with the manifest of a build."""
    return subprocess.run(
        [
            Path(sys.executable).with_name("dct"),
            *arguments,
            *("--project-dir", BOARDS, "--dbt-project-dir", build.folder),
        ],
        env={
            "DOSSIER_BOARDS_FILE": str(file or build.published_file),
            "DO_NOT_TRACK": "1",
            "HOME": str(build.folder),
        },
        capture_output=True,
        text=True,
        check=False,
    )


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_query_that_ends_early_tells_of_how_many_rows(path):
    queries = yaml.safe_load(path.read_text(encoding="utf-8")).get("queries") or {}
    for name, query in queries.items():
        ends_early = re.search(r"\nlimit \d+\s*$", query) is not None
        assert ends_early == ("count(*) over () as of_rows" in query), name


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_board_is_an_exposure_of_what_it_asks(path, manifest):
    exposure = manifest["exposures"][f"exposure.dossier.board_{path.stem}"]
    asked = set(REF.findall(path.read_text(encoding="utf-8")))
    exposed = {node.split(".")[-1] for node in exposure["depends_on"]["nodes"]}
    assert exposed == asked


def test_every_board_exposure_has_its_board(manifest):
    boards = {
        exposure["name"].removeprefix("board_")
        for exposure in manifest["exposures"].values()
        if exposure["name"].startswith("board_")
    }
    assert boards == {path.stem for path in FILES}


def test_boards_read_marts_only(manifest):
    for exposure in manifest["exposures"].values():
        for node in exposure["depends_on"]["nodes"]:
            assert manifest["nodes"][node]["fqn"][1] == "marts"


def test_boards_hold_against_the_file(sample_build):
    outcome = dct(sample_build, "validate", "--warehouse")
    assert outcome.returncode == 0, outcome.stdout + outcome.stderr


def test_every_query_can_be_traced_to_its_columns(sample_build):
    outcome = dct(sample_build, "impact", "confidence")
    assert outcome.returncode == 0, outcome.stderr
    assert "charts/customers.yml" in outcome.stdout
    assert "Could not be analyzed" not in outcome.stdout


def test_board_that_asks_for_a_missing_column_is_refused(
    sample_build, tmp_path, monkeypatch
):
    charts = tmp_path / "charts"
    charts.mkdir()
    for name in ("dbt_charts.yml", "charts/meta.yml"):
        (tmp_path / name).write_text((BOARDS / name).read_text(encoding="utf-8"))
    board = (CHARTS / "shared.yml").read_text(encoding="utf-8")
    (charts / "shared.yml").write_text(board.replace("bands.meaning", "bands.mood"))
    monkeypatch.setattr("board_answers.BOARDS", tmp_path)
    monkeypatch.setattr("board_answers.CHARTS", charts)
    with pytest.raises(BoardError, match="mood"):
        answer_boards(sample_build.published_file, sample_build.folder)


def test_boards_without_a_build_say_what_to_do(tmp_path):
    with pytest.raises(BoardError, match="make build"):
        answer_boards(ROOT / "missing.duckdb", tmp_path)
