"""Same input, same output, byte for byte: wherever it lies and in whatever order."""

import csv
import random
import shutil

import pytest
from exports import exports

SEED = 20250716
# Where a row stands in its file is the one thing that shuffling may change.
WITHOUT_PLACE = {"rejected_rows": "* exclude (row_number, line_number)"}


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
