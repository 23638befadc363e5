"""Ask the published file what a board asks: dbt Charts runs the queries.

A board is a YAML file of dbt Charts: queries on `ref()`, charts that show them, rows
that order the charts. What it draws are pictures; pages need text, so the rows are
taken as they come and written down by `board_pages`.
"""

import json
import os
import shutil
import subprocess
import sys
import tempfile
from dataclasses import dataclass, field
from pathlib import Path

import yaml

BOARDS = Path(__file__).parents[1] / "boards"
CHARTS = BOARDS / "charts"


@dataclass(frozen=True)
class Chart:
    """A table or a set of figures of a board, with the rows that it shows."""

    name: str
    kind: str
    title: str = ""
    subtitle: str = ""
    when_empty: str = ""
    labels: dict[str, str] = field(default_factory=dict)
    link: str = ""
    hidden: frozenset[str] = frozenset()
    rows: tuple[dict, ...] = ()


@dataclass(frozen=True)
class Section:
    """A part of a page: a title, some words, charts."""

    title: str
    text: str
    charts: tuple[Chart, ...]


@dataclass(frozen=True)
class Board:
    """One board with everything that its page says."""

    name: str
    title: str
    lead: str
    sections: tuple[Section, ...]


class BoardError(Exception):
    """A board that cannot be answered, in words for whoever writes boards."""


def read_chart(name: str, asked: dict, rows: list[dict]) -> Chart:
    """Return a chart as its board describes it, with its rows."""
    columns = asked.get("style", {}).get("columns", {})
    link = asked.get("link", "")
    if asked["type"] == "kpi":
        columns = {asked["value"]: {"label": asked["label"]}}
    return Chart(
        name=name,
        kind=asked["type"],
        title=asked.get("title", ""),
        subtitle=asked.get("subtitle", ""),
        when_empty=asked.get("notes", ""),
        labels={key: how["label"] for key, how in columns.items() if "label" in how},
        link=f"{link.strip('/')}.html" if link else "",
        hidden=frozenset(key for key, how in columns.items() if "visible" in how),
        rows=tuple(rows),
    )


def read_board(path: Path, answers: dict) -> Board:
    """Return the board at `path` with the answers to its queries."""
    asked = yaml.safe_load(path.read_text(encoding="utf-8"))

    def chart(name: str) -> Chart:
        of_chart = asked["charts"][name]
        return read_chart(name, of_chart, answers[of_chart["query"]]["rows"])

    sections = tuple(
        Section(
            title=row.get("title", ""),
            text=row.get("text", ""),
            charts=tuple(map(chart, row.get("rows", row.get("cols", ())))),
        )
        for row in asked["rows"]
    )
    return Board(path.stem, asked["title"], asked.get("notes", ""), sections)


def catalog_of(project: Path) -> str:
    """Return the name of the database that `ref()` stands for."""
    manifest = project / "target" / "manifest.json"
    if not manifest.exists():
        raise BoardError("Nothing is built yet: run make build first.")
    nodes = json.loads(manifest.read_text(encoding="utf-8"))["nodes"]
    return next(
        node["database"] for node in nodes.values() if node["resource_type"] == "model"
    )


def answer_boards(published: Path, project: Path) -> list[Board]:
    """Return every board, answered by the file at `published`.

    `project` is the folder with the manifest of the build that wrote the file.
    Raises BoardError where a board asks what the file cannot answer.
    """
    boards = sorted(path for path in CHARTS.glob("*.yml") if path.stem != "meta")
    with tempfile.TemporaryDirectory() as folder:
        # ref() names the database of the build; the file may have any name.
        copy = Path(folder) / f"{catalog_of(project)}.duckdb"
        shutil.copyfile(published, copy)
        answers = Path(folder) / "{stem}.json"
        outcome = subprocess.run(
            [
                Path(sys.executable).with_name("dct"),
                *("render", *(path.relative_to(BOARDS) for path in boards)),
                *("--format", "data", "--output", answers, "--no-cache"),
                *("--no-warnings", "--project-dir", BOARDS),
                *("--dbt-project-dir", project.resolve()),
            ],
            env={**os.environ, "DOSSIER_BOARDS_FILE": str(copy), "DO_NOT_TRACK": "1"},
            capture_output=True,
            text=True,
            check=False,
        )
        if outcome.returncode:
            raise BoardError(outcome.stderr)
        return [
            read_board(
                path,
                json.loads(
                    (Path(folder) / f"{path.stem}.json").read_text(encoding="utf-8")
                )["queries"],
            )
            for path in boards
        ]
