"""What is written out is the marts, whole, the same each time, and harms no sheet."""

import csv
import hashlib
import json
import shutil

import duckdb
import pytest
from export import export

# What a spreadsheet would run, and what it shows instead.
ARMED = {
    "=1+1": "'=1+1",
    "+SUM(A1)": "'+SUM(A1)",
    "-2+3": "'-2+3",
    "@SUM(1)": "'@SUM(1)",
    "\t=1": "'\t'=1",
    "\r=1": "'\r'=1",
    "\ttab": "'\ttab",
    "  =1": "'  =1",
    "\u00a0=1": "'\u00a0=1",
    "\u3000\uff1d1": "'\u3000\uff1d1",
    "\u200b=1": "'\u200b=1",
    "\uff0b1": "'\uff0b1",
    "\uff0d1": "'\uff0d1",
    "\uff20x": "'\uff20x",
    "a;=1": "a;'=1",
    'a;"=1': "a;\"'=1",
    "a\n=1": "a\n'=1",
    "=a;-b": "'=a;'-b",
}
HARMLESS = ["a = b", "2-3", 'say "x", y', "a@b.c", "谷歌", "شركة", "'=1", "", "x\ny"]


@pytest.fixture(scope="module")
def exported(sample_build, tmp_path_factory):
    """Export the sample."""
    folder = tmp_path_factory.mktemp("export") / "out"
    return folder, export(sample_build.published_file, folder)


@pytest.fixture(scope="module")
def hostile(sample_build, tmp_path_factory):
    """Export a file whose companies have such texts for names."""
    folder = tmp_path_factory.mktemp("hostile")
    path = shutil.copy(sample_build.published_file, folder / "hostile.duckdb")
    with duckdb.connect(path) as connection:
        for place, text in enumerate([*ARMED, *HARMLESS]):
            connection.execute(
                "insert into marts.dim_companies (company_id, company) values (?, ?)",
                [f"hostile-{place:02}", text],
            )
    return folder / "out", export(path, folder / "out")


def cells(folder, mart):
    """Read a CSV file as a spreadsheet does."""
    path = folder / "csv" / f"{mart}.csv"
    with path.open(newline="", encoding="utf-8-sig") as opened:
        return list(csv.DictReader(opened))


def files(manifest):
    parts = manifest["tables"] + manifest["documents"]
    return [file for part in parts for file in part["files"]]


def test_manifest_tells_every_file_its_size_and_hash(exported):
    folder, manifest = exported
    assert json.loads((folder / "manifest.json").read_text()) == manifest
    for file in files(manifest):
        content = (folder / file["path"]).read_bytes()
        assert len(content) == file["bytes"]
        assert hashlib.sha256(content).hexdigest() == file["sha256"]
    written = {path for path in folder.rglob("*") if path.is_file()}
    named = {folder / file["path"] for file in files(manifest)}
    assert written == named | {folder / "manifest.json"}


def test_every_mart_is_written_whole_with_its_types(exported, sample):
    folder, manifest = exported
    marts = sample.sql(
        "select table_name from duckdb_tables() where schema_name = 'marts' order by 1"
    ).fetchall()
    assert [table["name"] for table in manifest["tables"]] == [m for (m,) in marts]
    for table in manifest["tables"]:
        parquet = folder / "parquet" / f"{table['name']}.parquet"
        rows = duckdb.sql(f"from '{parquet}'")
        told = [(column["name"], column["type"]) for column in table["columns"]]
        types = [str(kind).lower() for kind in rows.types]
        assert list(zip(rows.columns, types, strict=True)) == told
        mart = sample.sql(f"from marts.{table['name']} order by all").fetchall()
        assert rows.fetchall() == mart
        assert len(mart) == len(cells(folder, table["name"])) == table["rows"]
        assert all(column["description"] for column in table["columns"])


def test_second_export_is_the_same_bytes(exported, sample_build, tmp_path):
    _, manifest = exported
    assert export(sample_build.published_file, tmp_path / "again") == manifest


def test_export_replaces_what_it_wrote_and_nothing_else(sample_build, tmp_path):
    path = shutil.copy(sample_build.published_file, tmp_path / "dossier.duckdb")
    export(path, tmp_path / "out")
    (tmp_path / "out" / "notes.txt").write_text("mine")
    with duckdb.connect(path) as connection:
        connection.execute("drop table marts.dim_dates")
    manifest = export(path, tmp_path / "out")
    assert (tmp_path / "out" / "notes.txt").read_text() == "mine"
    assert not list((tmp_path / "out").rglob("dim_dates*"))
    assert "dim_dates" not in {table["name"] for table in manifest["tables"]}
    left = {entry.name for entry in tmp_path.iterdir()}
    assert left == {"dossier.duckdb", "out"}


def test_cell_that_would_run_is_defused(hostile):
    folder, manifest = hostile
    shown = {
        row["company_id"]: row["company"] for row in cells(folder, "dim_companies")
    }
    wanted = [*ARMED.values(), *HARMLESS]
    assert [shown[f"hostile-{place:02}"] for place in range(len(wanted))] == wanted
    (table,) = [t for t in manifest["tables"] if t["name"] == "dim_companies"]
    assert table["cells_defused"] == len(ARMED)


def test_parquet_keeps_the_text_as_it_is(hostile):
    folder, _ = hostile
    texts = duckdb.sql(
        f"select company from '{folder}/parquet/dim_companies.parquet'"
        " where starts_with(company_id, 'hostile-') order by company_id"
    ).fetchall()
    assert [text for (text,) in texts] == [*ARMED, *HARMLESS]


def test_figure_below_zero_stays_a_figure(exported, sample):
    folder, _ = exported
    query = "select min(log_odds) from marts.verdict_evidence"
    ((lowest,),) = sample.sql(query).fetchall()
    told = [row["log_odds"] for row in cells(folder, "verdict_evidence")]
    assert str(lowest) in told
    assert lowest < 0


def test_export_of_no_published_file_says_so(tmp_path):
    with duckdb.connect(str(tmp_path / "empty.duckdb")):
        pass
    with pytest.raises(duckdb.Error):
        export(tmp_path / "empty.duckdb", tmp_path / "out")
    assert not (tmp_path / "out").exists()
