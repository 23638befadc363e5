"""Only what changed is read again, and every row keeps its number."""

from pathlib import Path

import pytest
from corpus_files import CorpusFile
from intake_kept import Kept, KeptFile, content_sha256

RULES = ["metrics"]
KEPT = [
    KeptFile("claims", "claims/1.csv", "one", 1, 10),
    KeptFile("claims", "claims/2.csv", "two", 11, 5),
    KeptFile("metrics", "metrics.csv", "rules", 1, 3),
]


def file(name):
    return CorpusFile(name.split("/")[0].split(".")[0], name, Path(name), ".csv")


def now(**contents):
    """Take the files of a folder by the names of KEPT, with these contents."""
    names = {"one": "claims/1.csv", "two": "claims/2.csv", "three": "claims/3.csv"}
    names |= {"middle": "claims/1b.csv", "rules": "metrics.csv"}
    return Kept(KEPT, {file(names[key]): text for key, text in contents.items()})


def test_file_with_the_same_bytes_is_the_same(tmp_path):
    path = tmp_path / "claims.csv"
    path.write_text("claim_id\nc1\n")
    read = CorpusFile("claims", "claims.csv", path, ".csv")
    kept = [KeptFile("claims", "claims.csv", content_sha256(read), 1, 1)]
    assert Kept(kept, {read: content_sha256(read)}).is_same(read)
    path.write_text("claim_id\nc2\n")
    assert not Kept(kept, {read: content_sha256(read)}).is_same(read)


def test_new_file_is_numbered_after_all_that_were_read():
    kept = now(one="one", three="new", rules="rules")
    # The second file is gone, its numbers are not given again.
    assert kept.row_before(file("claims/3.csv")) == 15
    assert kept.take(file("claims/3.csv"), 7)
    assert kept.stale_rows() == [(11, 15)]
    assert kept.why_not(KEPT, RULES) == ""


def test_changed_file_keeps_its_numbers():
    kept = now(one="other", two="two", rules="rules")
    assert kept.row_before(file("claims/1.csv")) == 0
    assert kept.stale_rows() == [(1, 10)]


@pytest.mark.parametrize(
    ("row_count", "has_room"), [(9, True), (10, True), (11, False)]
)
def test_file_before_others_may_shrink_but_not_grow(row_count, has_room):
    kept = now(one="other", two="two", rules="rules")
    assert kept.take(file("claims/1.csv"), row_count) is has_room


def test_last_file_may_grow_and_pushes_new_ones_on():
    kept = now(one="one", two="longer", three="new", rules="rules")
    assert kept.take(file("claims/2.csv"), 20)
    assert kept.row_before(file("claims/3.csv")) == 30


@pytest.mark.parametrize(
    ("contents", "reason"),
    [
        ({"one": "one", "two": "two", "rules": "other"}, "the rules"),
        ({"one": "one", "two": "two"}, "the rules"),
        (
            {"one": "one", "two": "two", "middle": "new", "rules": "rules"},
            "claims/1b.csv comes before",
        ),
    ],
)
def test_reason_to_read_everything_is_told(contents, reason):
    assert now(**contents).why_not(KEPT, RULES).startswith(reason)
