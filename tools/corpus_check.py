"""Check the files of a corpus one by one before anything is built from them."""

import gzip
import zlib
from collections.abc import Callable
from pathlib import Path

import duckdb
import zstandard
from corpus_files import CorpusFile, Problem, nearest
from csv_cells import cells, decodes, header_end
from csv_rows import BLOCK, BOM, Refused, Rows, Scan, plain_line_ends
from encodings_guessed import likely_encoding

UNREADABLE = (OSError, EOFError, gzip.BadGzipFile, zlib.error, zstandard.ZstdError)
# More lines that are not UTF-8 than lines that are, and not just a slip or two.
FEWEST_BROKEN_LINES = 2
MOST_BROKEN_SHARE = 0.01
FOREIGN_MARKS = (b"\xff\xfe", b"\xfe\xff")


def shown(names: list[str]) -> str:
    """Write names of columns for a reader."""
    return ", ".join(name or "(no name)" for name in names)


def not_utf8(file: CorpusFile, sample: bytes) -> Problem:
    """Say that a file is not UTF-8, what it likely is and how to convert it."""
    encoding = likely_encoding(sample)
    unpack = {".csv.gz": "gzip -dc", ".csv.zst": "zstd -dc"}.get(file.ending, "cat")
    pack = {".csv.gz": " | gzip", ".csv.zst": " | zstd"}.get(file.ending, "")
    return Problem(
        file.name,
        f"is not UTF-8; it is most likely {encoding}.",
        f"Convert it: {unpack} {file.name} | iconv -f {encoding} -t UTF-8{pack}"
        f" > converted && mv converted {file.name}",
    )


def read_header(file: CorpusFile) -> tuple[list[str], list[Problem]]:
    """Return the columns of a CSV file, or what is wrong with its beginning."""
    try:
        with file.open() as opened:
            block = opened.read(BLOCK)
    except UNREADABLE as failure:
        mend = "Pack or copy the file again."
        return [], [Problem(file.name, f"can't be unpacked ({failure}).", mend)]
    if block.startswith(FOREIGN_MARKS) or block[:200].count(0) > 20:
        return [], [not_utf8(file, block)]
    text = plain_line_ends(block.removeprefix(BOM), Scan())
    if not text.strip():
        mend = "Write a header line with the names of the columns, or remove the file."
        return [], [Problem(file.name, "is empty.", mend)]
    text += b"" if text.endswith(b"\n") else b"\n"
    header = text[: header_end(text)].lstrip(b"\n")
    if not decodes(header):
        return [], [not_utf8(file, text)]
    line = f"{file.name}, header"
    try:
        return [cell.strip() for cell in cells(header)], []
    except ValueError:
        mend = "Close the quotes of the header."
        return [], [Problem(line, "the header has broken quotes.", mend)]


def read_columns(connection, file: CorpusFile) -> tuple[list[str], list[Problem]]:
    """Return the columns of a Parquet file, or why it can't be read."""
    path = str(file.path).replace("'", "''")
    try:
        described = connection.execute(f"describe from read_parquet('{path}')")
    except duckdb.Error as failure:
        reason = str(failure).splitlines()[0]
        empty = file.path.stat().st_size == 0
        what = "is empty." if empty else f"is no Parquet file ({reason})."
        return [], [Problem(file.name, what, "Write it again, or remove it.")]
    return [row[0] for row in described.fetchall()], []


def check_columns(file, columns, table, tell: Callable[[str], None]) -> list[Problem]:
    """Return what is wrong with the names of a file's columns.

    `table` has the columns that are read and those that must be there.
    """
    known, required = table["columns"], table["required"]
    lower = [column.lower() for column in columns]
    place = file.name if file.is_parquet else f"{file.name}, header"
    if not set(lower) & set(known):
        other = next((sign for sign in ";\t|" if sign in "".join(columns)), "")
        what = "holds none of the columns of its table."
        if len(columns) == 1 and other:
            sign = {"\t": "tabs", ";": "semicolons"}.get(other, other)
            return [Problem(place, f"its cells are parted by {sign}.", "Use commas.")]
        mend = f"Write a first line with the names of the columns: {shown(known)}."
        return [Problem(place, what, mend)]
    problems = [
        Problem(f"{place}, column {name}", "stands there twice.", "Rename one.")
        for name in sorted({name for name in lower if lower.count(name) > 1})
    ]
    unread = [name for name in lower if name not in known]
    for name in required:
        if name in lower:
            continue
        meant = nearest(name, unread)
        hint = f" Is `{meant}` meant for it?" if meant else ""
        problems.append(
            Problem(
                f"{place}, column {name}",
                f"is missing and required.{hint} The file has: {shown(columns)}.",
                f"Rename `{meant}` to `{name}`." if meant else f"Add `{name}`.",
            )
        )
    for name in columns:
        if name.lower() not in known:
            meant = nearest(name, [one for one in known if one not in lower])
            hint = f" (is {meant} meant?)" if meant else ""
            tell(
                f"NOT READ: column {name} of {file.name}{hint}; known are"
                f" {', '.join(known)}"
            )
    return problems


def scan_file(file: CorpusFile, rows: Rows, sample: list[Refused]):
    """Scan the rows of a CSV file; return the scan and its problems.

    `sample` collects a few rows that are not UTF-8.
    """
    try:
        with file.open() as opened:
            scan = rows.read(opened)
    except UNREADABLE as failure:
        what = f"can't be unpacked beyond line {rows.line} ({failure})."
        return rows.scan, [Problem(file.name, what, "Pack or copy the file again.")]
    is_foreign = (
        scan.broken_lines >= FEWEST_BROKEN_LINES
        and scan.broken_lines > scan.foreign_lines
        and scan.broken_lines >= scan.line_count * MOST_BROKEN_SHARE
    )
    if is_foreign:
        lines = b"\n".join(row.begins for row in sample)
        return scan, [not_utf8(file, lines)]
    return scan, []


def write_mended(file: CorpusFile, width: int, target: Path) -> None:
    """Write the good rows of a damaged file to `target`, with its header."""
    target.parent.mkdir(parents=True, exist_ok=True)
    with file.open() as opened, target.open("wb") as written:
        Rows(width, lambda _: None, lambda *_: None, written.write).read(opened)
