"""A table may lie in many files of many forms, some damaged, and say the same."""

import csv
import gzip
import io
import shutil

import duckdb
import pytest
import zstandard
from conftest import CORPORA
from exports import exports

# What differs by design: which rows were refused, and how many came in.
ACCOUNTS = {
    "build_parts": "part",
    "intake_counts": "intake_table, accepted_count",
    "rejected_rows": "1",
}
# File, row there, line, reason, column, and how the cell or line begins.
REFUSED = [
    ("claims-2025-01.csv", 6, 7, "too_few_cells", "(line)", "torn,1"),
    ("claims/first.csv.zst", 6, 7, "broken_quotes", "(line)", 'open,"quote'),
    ("claims/second.csv", 4, 8, "not_utf8", "(line)", "caf\ufffd"),
    ("claims/second.csv", 5, 9, "duplicate_id", "claim_id", "c01"),
    ("claims_last.parquet", 6, None, "duplicate_id", "claim_id", "c01"),
]


def as_csv(rows):
    written = io.StringIO()
    csv.writer(written, lineterminator="\n").writerows(rows)
    return written.getvalue().encode()


def scatter(folder):
    """Cut the claims of a corpus into files of every form, and damage some."""
    path = folder / "claims.csv"
    with path.open(newline="", encoding="utf-8") as opened:
        header, *rows = csv.reader(opened)
    path.unlink()
    (folder / "claims").mkdir()
    more_cells = b"," * (len(header) - 1)
    several_lines = [*rows[0]]
    several_lines[header.index("summary")] = "Two\nlines,\nand a third"
    (folder / "claims-2025-01.csv").write_bytes(
        as_csv([header, *rows[:5]]) + b"torn,1\n"
    )
    turned = [row[::-1] for row in [header, *rows[5:10]]]
    (folder / "claims_turned.csv.gz").write_bytes(gzip.compress(as_csv(turned)))
    (folder / "claims" / "first.csv.zst").write_bytes(
        zstandard.compress(as_csv([header, *rows[10:15]]) + b'open,"quote\n')
    )
    (folder / "claims" / "second.csv").write_bytes(
        b"\xef\xbb\xbf"
        + as_csv([header, *rows[15:18]]).replace(b"\n", b"\r\n", 1)
        + b"\n\n\ncaf\xe9"
        + more_cells
        + b"\n"
        + as_csv([several_lines, *rows[18:20]])
    )
    plain = folder / "plain.csv"
    plain.write_bytes(as_csv([header, *rows[20:], rows[0]]))
    duckdb.sql(f"from read_csv('{plain}', all_varchar = true)").write_parquet(
        str(folder / "claims_last.parquet")
    )
    plain.unlink()


@pytest.fixture(scope="module")
def scattered_build(build_corpus_folder, tmp_path_factory):
    """Build the invented corpus from files of every form."""
    folder = tmp_path_factory.mktemp("scattered") / "corpus"
    shutil.copytree(CORPORA / "invented", folder)
    scatter(folder)
    return build_corpus_folder(folder)


@pytest.fixture(scope="module")
def scattered(scattered_build):
    """Open the corpus in files of every form."""
    with duckdb.connect(str(scattered_build.published_file), read_only=True) as built:
        yield built


def test_every_refused_row_is_told_with_its_file_and_line(scattered):
    told = scattered.sql(
        "select file_name, row_number, line_number, reason, column_name,"
        " split_part(value_text, ',,', 1) from marts.rejected_rows order by all"
    ).fetchall()
    assert told == REFUSED


def test_refused_line_says_how_to_mend_it(scattered):
    assert not scattered.sql(
        "from marts.rejected_rows where what_is_wrong is null or how_to_mend is null"
    ).fetchall()


def test_every_row_of_every_file_is_counted(scattered):
    counted = scattered.sql(
        "select accepted_count, rejected_count from marts.intake_counts"
        " where intake_table = 'claims'"
    ).fetchall()
    assert counted == [(25, len(REFUSED))]


def test_files_of_every_form_say_the_same(scattered, invented, tmp_path):
    one = exports(invented, tmp_path, "order by all", ACCOUNTS)
    many = exports(scattered, tmp_path, "order by all", ACCOUNTS)
    # Of an empty table and of one with rows the constant differs.
    assert {**many, "rejected_rows": ""} == {**one, "rejected_rows": ""}


def test_published_file_names_no_place_on_this_machine(scattered_build, scattered):
    corpus = str(scattered_build.folder.parent)
    for mart in ("rejected_rows", "build_parts"):
        rows = scattered.sql(f"from marts.{mart}").fetchall()
        assert rows
        assert corpus not in str(rows)
