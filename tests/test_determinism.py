"""Same input, same output, byte for byte: wherever it lies and in whatever order."""

import csv
import hashlib
import random
import shutil

import pytest

SEED = 20250716
# Where a row stands in its file is the one thing that shuffling may change.
WITHOUT_PLACE = {"rejected_rows": "* exclude (row_number)"}


def marts(connection):
    found = connection.sql(
        "select table_name from duckdb_tables() where schema_name = 'marts' order by 1"
    ).fetchall()
    return [name for (name,) in found]


def exports(connection, folder, ordering, columns=None):
    """Write every mart as CSV and return the hash of each file."""
    hashes = {}
    for mart in marts(connection):
        path = folder / f"{mart}.csv"
        chosen = (columns or {}).get(mart, "*")
        query = f"select {chosen} from marts.{mart} {ordering}"
        connection.sql(f"copy ({query}) to '{path}' (header)")
        hashes[mart] = hashlib.sha256(path.read_bytes()).hexdigest()
    return hashes


@pytest.fixture(scope="module")
def copied(build_corpus, sample_folder):
    """Build the sample once more, from files in another folder."""
    return build_corpus(sample_folder)


@pytest.fixture(scope="module")
def shuffled(build_corpus, sample_folder, tmp_path_factory):
    """Build the sample with the rows of every file in another order."""
    folder = shutil.copytree(sample_folder, tmp_path_factory.mktemp("mixed") / "corpus")
    order = random.Random(SEED)  # noqa: S311
    for path in sorted(folder.glob("*.csv")):
        with path.open(newline="", encoding="utf-8") as opened:
            header, *rows = csv.reader(opened)
        order.shuffle(rows)
        with path.open("w", newline="", encoding="utf-8") as opened:
            csv.writer(opened, lineterminator="\n").writerows([header, *rows])
    return build_corpus(folder)


@pytest.mark.parametrize(
    "ordering", ["", "order by all"], ids=["as it lies", "ordered"]
)
def test_second_build_exports_the_same_bytes(sample, copied, tmp_path, ordering):
    first = exports(sample, tmp_path, ordering)
    assert first
    assert exports(copied, tmp_path, ordering) == first


def test_order_of_rows_in_the_files_changes_nothing(sample, shuffled, tmp_path):
    first = exports(sample, tmp_path, "order by all", WITHOUT_PLACE)
    assert exports(shuffled, tmp_path, "order by all", WITHOUT_PLACE) == first
