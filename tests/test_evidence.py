"""A claim's place can be checked by whoever holds the document, damaged or not."""

import csv
import hashlib
import re

import evidence
import pytest
from conftest import ROOT

DOCUMENTS = ROOT.parent / "shared" / "documents"
held = pytest.mark.skipif(
    not DOCUMENTS.is_dir(), reason=f"the documents are not held here ({DOCUMENTS})"
)
# The longest name or figure that the corpus quotes is 25 characters long; Chinese says
# in twelve what takes Latin letters forty.
LONGEST_RUN = 27
LONGEST_CHINESE_RUN = 12


@pytest.fixture
def corpus(tmp_path, monkeypatch):
    """Write a document and a corpus of one claim about it; return both writers."""
    monkeypatch.setenv("DOSSIER_CORPUS", str(tmp_path / "corpus"))
    (tmp_path / "corpus").mkdir()
    (tmp_path / "documents").mkdir()

    def write(table, row):
        path = tmp_path / "corpus" / f"{table}.csv"
        with path.open("w", encoding="utf-8", newline="") as file:
            writer = csv.DictWriter(file, row)
            writer.writeheader()
            writer.writerow(row)

    def lay(content, **claim):
        (tmp_path / "documents" / "any name.txt").write_bytes(content)
        file_hash = hashlib.sha256(content).hexdigest()
        write("sources", {"source_id": "paper", "content_sha256": file_hash})
        write("claims", {"claim_id": "one", "source_id": "paper"} | claim)
        return tmp_path / "documents"

    return lay


def claim_at(text, locator, **more):
    return {"locator": locator, "span_sha256": evidence.span_hash(text)} | more


@pytest.mark.parametrize(
    ("content", "text", "locator"),
    [
        (b"first\nsecond\n", "second", "L2"),
        (b"first\r\nsecond\r\nthird", "first\nsecond", "L1-L2"),
        (b"first\rsecond", "second", "L2"),
        (b"\xef\xbb\xbffirst", "first", "L1"),
        ("裁员约200名".encode(), "200", "L1:4-6"),
        ("cafe\u0301 closed".encode(), "café closed", "L1"),
        ("قامت بتسريح".encode(), "بتسريح", "L1:6-11"),
        (b"torn \xff\xfe text", "torn \udcff\udcfe text", "L1"),
    ],
    ids=["lf", "crlf", "cr", "bom", "characters", "nfd", "arabic", "damaged"],
)
def test_place_is_found_however_the_file_is_written(corpus, content, text, locator):
    assert evidence.check(corpus(content, **claim_at(text, locator))) == 0


@pytest.mark.parametrize(
    ("claim", "complaint"),
    [
        (claim_at("other words", "L1"), "not the one that was hashed"),
        ({"locator": "L1"}, "has no span_sha256"),
        ({"span_sha256": "0" * 64}, "has no locator"),
        (claim_at("", "L9"), "outside the 1 lines"),
        (claim_at("", "L1:3-99"), "outside the 13 characters"),
        (claim_at("", "page 3"), "is no place"),
        (claim_at("200 laid off.", "L1", value_text="300"), "does not stand there"),
    ],
)
def test_mismatch_is_named_with_its_claim_and_file(corpus, capsys, claim, complaint):
    assert evidence.check(corpus(b"200 laid off.", **claim)) == 1
    said = capsys.readouterr().out
    assert complaint in said
    assert "one: any name.txt" in said


def test_changed_file_is_named(corpus, capsys):
    folder = corpus(b"as it was", **claim_at("as it was", "L1"))
    (folder / "any name.txt").write_bytes(b"as it is")
    assert evidence.check(folder) == 1
    assert "paper: no file" in capsys.readouterr().out


def test_missing_folder_is_said_and_is_no_success(capsys, tmp_path):
    assert evidence.main(["check", str(tmp_path / "nowhere")]) == 2
    assert "nothing was checked" in capsys.readouterr().out


@held
def test_every_claim_of_the_sample_stands_where_it_says(monkeypatch, capsys):
    monkeypatch.chdir(ROOT)
    monkeypatch.delenv("DOSSIER_CORPUS", raising=False)
    assert evidence.main(["check", str(DOCUMENTS)]) == 0, capsys.readouterr().out


def longest_common_run(text, document):
    """Return the longest part of `text` that stands in `document`."""
    longest = ""
    for start in range(len(text)):
        while text[start : start + len(longest) + 1] in document:
            if start + len(longest) + 1 > len(text):
                break
            longest = text[start : start + len(longest) + 1]
    return longest


@held
def test_corpus_quotes_no_sentence_of_a_document():
    documents = [
        path.read_text(encoding="utf-8") for path in sorted(DOCUMENTS.glob("0*.txt"))
    ]
    quoted = set()
    for table in sorted((ROOT / "seeds" / "corpus").glob("*.csv")):
        for row in csv.DictReader(table.open(encoding="utf-8", newline="")):
            for column, text in row.items():
                if not column.endswith("sha256"):
                    quoted |= {longest_common_run(text, each) for each in documents}
    too_long = {
        run
        for run in quoted
        if len(run) > LONGEST_RUN
        or len(re.findall(r"[\u4e00-\u9fff]", run)) > LONGEST_CHINESE_RUN
    }
    assert not too_long
