"""Whoever starts a corpus gets tables that explain themselves and build at once."""

import subprocess

import duckdb
import new_corpus
import pytest
from conftest import ROOT


@pytest.fixture(scope="module")
def template(tmp_path_factory):
    """Write a new corpus."""
    folder = tmp_path_factory.mktemp("new") / "my-corpus"
    new_corpus.write(folder)
    return folder


def test_empty_corpus_builds_green(template, build_corpus_folder):
    built = build_corpus_folder(template)
    with duckdb.connect(str(built.published_file), read_only=True) as connection:
        counts = "select sum(accepted_count), sum(rejected_count) from"
        ((accepted, rejected),) = connection.sql(
            f"{counts} marts.intake_counts where intake_table <> 'metrics'"
        ).fetchall()
    assert (accepted, rejected) == (0, 0)
    assert "NOT READ" not in built.output


@pytest.mark.parametrize("table", new_corpus.templates())
def test_page_explains_every_column(template, table):
    page = (template / "README.md").read_text(encoding="utf-8")
    section = page.partition(f"## {table}.csv\n")[2].partition("\n## ")[0]
    header = (template / f"{table}.csv").read_text(encoding="utf-8").strip()
    for column in header.split(","):
        required = column in new_corpus.intake_tables()[table]["required"]
        name = f"**{column}**" if required else column
        assert f"- {name}: " in section


def test_folder_that_holds_anything_is_let_be(template):
    with pytest.raises(FileExistsError, match="not empty"):
        new_corpus.write(template)


@pytest.mark.parametrize(
    ("settings", "told"),
    [
        (
            {},
            ["my_corpus", "build/my_corpus/dossier.duckdb", "dossier_my_corpus.duckdb"],
        ),
        (
            {"DOSSIER_AS_OF": "2025-09-30"},
            [
                "my_corpus",
                "build/my_corpus/dossier.duckdb",
                "dossier_my_corpus_as_of_2025-09-30.duckdb",
            ],
        ),
        (
            {"DOSSIER_BUILD": "here.duckdb", "DOSSIER_FILE": "there.duckdb"},
            ["my_corpus", "here.duckdb", "there.duckdb"],
        ),
    ],
    ids=["by its name", "for a day", "as the environment says"],
)
def test_corpus_is_built_beside_the_sample(settings, told):
    # A verb of its own that needs nothing: `build` would set up an environment.
    asked = "include Makefile\ntold:\n"
    asked += "\t@printenv DOSSIER_CORPUS DOSSIER_BUILD DOSSIER_FILE"
    done = subprocess.run(
        ["make", "-s", "-f", "-", "told", "CORPUS=somewhere/my_corpus"],
        cwd=ROOT,
        env={"PATH": "/usr/bin:/bin", **settings},
        input=f"{asked}\n",
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.stdout.split() == ["somewhere/my_corpus", *told[1:]]
