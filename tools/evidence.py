"""Check that every claim stands where it says it does.

A claim points at a place of its source (`locator`) and carries the hash of the text
there; a source carries the hash of its file. Whoever holds the documents can check
both; nobody needs to copy a sentence.

    python tools/evidence.py check FOLDER
    python tools/evidence.py span FOLDER SOURCE_ID LOCATOR
"""

import csv
import hashlib
import os
import re
import sys
import unicodedata
from collections.abc import Iterator
from pathlib import Path

PLACE = re.compile(r"L(\d+)(?:-L(\d+)|:(\d+)-(\d+))?")


def corpus_folder() -> Path:
    """Return the folder of the corpus in use: DOSSIER_CORPUS, else the sample's."""
    return Path(os.environ.get("DOSSIER_CORPUS") or "seeds/corpus")


def rows(table: str) -> list[dict[str, str]]:
    """Return the rows of one table of the corpus; an absent cell is an empty text."""
    path = corpus_folder() / f"{table}.csv"
    with path.open(encoding="utf-8-sig", newline="") as file:
        return [
            {column: cell or "" for column, cell in row.items() if column}
            for row in csv.DictReader(file)
        ]


def hashed_files(folder: Path) -> dict[str, Path]:
    """Return the files below `folder` by the SHA-256 of their bytes."""
    return {
        hashlib.sha256(path.read_bytes()).hexdigest(): path
        for path in sorted(folder.rglob("*"))
        if path.is_file()
    }


def lines_of(path: Path) -> list[str]:
    """Return a document's lines, whatever ends them and however damaged it is."""
    text = path.read_bytes().decode("utf-8-sig", errors="surrogateescape")
    return text.replace("\r\n", "\n").replace("\r", "\n").split("\n")


def text_at(lines: list[str], locator: str) -> str:
    """Return the text at a place: lines `L5`, `L5-L7`, or characters `L5:10-60`.

    Lines and characters count from 1, both ends belong to the place, and a character
    is a Unicode code point of the file as it is. Raises ValueError where the document
    has no such place.
    """
    place = PLACE.fullmatch(locator)
    if not place:
        raise ValueError(f"'{locator}' is no place: write L5, L5-L7 or L5:10-60")
    first, last = int(place[1]), int(place[2] or place[1])
    if not 1 <= first <= last <= len(lines):
        raise ValueError(f"{locator} lies outside the {len(lines)} lines")
    if not place[3]:
        return "\n".join(line.rstrip() for line in lines[first - 1 : last])
    line, start, end = lines[first - 1], int(place[3]), int(place[4])
    if not 1 <= start <= end <= len(line):
        raise ValueError(f"{locator} lies outside the {len(line)} characters")
    return line[start - 1 : end]


def span_hash(text: str) -> str:
    """Return the SHA-256 of a text in composed Unicode (NFC), damage kept."""
    composed = unicodedata.normalize("NFC", text)
    return hashlib.sha256(composed.encode("utf-8", "surrogateescape")).hexdigest()


def faults_of(claim: dict[str, str], lines: list[str]) -> Iterator[str]:
    """Yield what does not hold of one claim's place, hash and wording."""
    if not claim.get("locator"):
        yield "has no locator"
        return
    try:
        text = text_at(lines, claim["locator"])
    except ValueError as fault:
        yield str(fault)
        return
    if not claim.get("span_sha256"):
        yield f"has no span_sha256; it is {span_hash(text)}"
    elif claim["span_sha256"] != span_hash(text):
        yield "the text there is not the one that was hashed"
    wording = unicodedata.normalize("NFC", claim.get("value_text", ""))
    if wording not in unicodedata.normalize("NFC", text):
        yield f"'{wording}' does not stand there"


def check(folder: Path) -> int:
    """Print every mismatch with claim, file and place; return how many there are."""
    files = hashed_files(folder)
    documents, mismatches = {}, 0
    for source in rows("sources"):
        path = files.get(source.get("content_sha256", ""))
        if path:
            documents[source["source_id"]] = (path, lines_of(path))
        else:
            mismatches += 1
            print(f"{source['source_id']}: no file in {folder} has its hash")
    checked = 0
    for claim in rows("claims"):
        path, lines = documents.get(claim["source_id"], (None, None))
        if path is None:
            continue
        checked += 1
        for fault in faults_of(claim, lines):
            mismatches += 1
            where = f"{path.name} {claim.get('locator', '')}"
            print(f"{claim['claim_id']}: {where}: {fault}")
    print(
        f"{checked} claims of {len(documents)} sources checked, {mismatches} mismatches"
    )
    return mismatches


def show_span(folder: Path, source_id: str, locator: str) -> None:
    """Print the text at a place of a source, and its hash for `span_sha256`."""
    source = next(row for row in rows("sources") if row["source_id"] == source_id)
    path = hashed_files(folder)[source["content_sha256"]]
    text = text_at(lines_of(path), locator)
    print(text.encode("utf-8", "replace").decode("utf-8"))
    print(span_hash(text))


def main(arguments: list[str]) -> int:
    """Run one verb; return the exit code."""
    verb, folder = arguments[0], Path(arguments[1])
    if not folder.is_dir():
        print(f"No folder {folder}: nothing was checked. Name it: DOCUMENTS=folder")
        return 2
    if verb == "span":
        show_span(folder, *arguments[2:])
        return 0
    return 1 if check(folder) else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
