"""Tell the rows of a CSV file that can be read from those that can't, one by one.

A torn row costs itself alone: after a line whose quotes are broken, reading goes on
with the next line, for the quote that is open there may never close.
"""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from typing import BinaryIO

from csv_cells import (
    CELL,
    CLOSED,
    PLAIN,
    QUOTED,
    decodes,
    has_stray_quote,
    header_end,
    without_blanks,
)

BLOCK = 1 << 23
# DuckDB is told 2 MiB (`csv_reader`); what is longer is most often an open quote.
LONGEST_ROW = 2_000_000
SHOWN = 500
REASONS = (
    "too_few_cells",
    "too_many_cells",
    "broken_quotes",
    "not_utf8",
    "line_too_long",
)
BOM = b"\xef\xbb\xbf"


@dataclass(frozen=True)
class Refused:
    """A row that can't be read: its place in the file, why, and its first bytes."""

    row_number: int
    line_number: int
    reason: str
    begins: bytes


@dataclass
class Scan:
    """What one pass over a file finds; `row_count` are the good rows."""

    row_count: int = 0
    refused_count: int = 0
    # Lines beyond ASCII that are UTF-8, and lines that are not.
    foreign_lines: int = 0
    broken_lines: int = 0
    line_count: int = 0
    starts_blank: bool = False
    # DuckDB misreads some quoted cells that have blanks before their quotes.
    has_loose_quotes: bool = False
    line_ends: set[str] = field(default_factory=set)

    @property
    def must_be_mended(self) -> bool:
        """Whether DuckDB would stop at the file as it is."""
        return (
            self.refused_count > 0
            or self.starts_blank
            or self.has_loose_quotes
            or self.line_ends not in (set(), {"\n"}, {"\r\n"})
        )


def blocks(stream: BinaryIO, scan: Scan, size: int = BLOCK) -> Iterator[bytes]:
    """Give the file in pieces that end with a line, every line end a plain one."""
    rest, is_first = b"", True
    while block := stream.read(size):
        block = rest + block
        if is_first:
            # A mark of three bytes may come in pieces from a compressed file.
            if len(block) < len(BOM) and BOM.startswith(block):
                rest = block
                continue
            block, is_first = block.removeprefix(BOM), False
        # A carriage return at the very end may be half of a line end.
        keep = block.endswith(b"\r")
        rest, block = (b"\r", block[:-1]) if keep else (b"", block)
        block = plain_line_ends(block, scan)
        cut = block.rfind(b"\n") + 1
        rest = block[cut:] + rest
        if cut:
            yield block[:cut]
    rest = plain_line_ends(rest, scan)
    if rest:
        yield rest if rest.endswith(b"\n") else rest + b"\n"


def plain_line_ends(block: bytes, scan: Scan) -> bytes:
    """Return the block with plain line ends, and note which ones it had."""
    plain = block.count(b"\n")
    if b"\r" in block:
        both = block.count(b"\r\n")
        scan.line_ends |= {"\r\n"} if both else set()
        scan.line_ends |= {"\r"} if block.count(b"\r") > both else set()
        plain -= both
        block = block.replace(b"\r\n", b"\n").replace(b"\r", b"\n")
    scan.line_ends |= {"\n"} if plain else set()
    return block


class Rows:
    """Walk over the rows of one file, below its header, and sort them."""

    def __init__(
        self,
        width: int,
        refuse: Callable[[Refused], None],
        move: Callable[[int, int, int], None],
        keep: Callable[[bytes], None] | None = None,
    ):
        """Prepare for rows of `width` cells.

        `refuse` is told every row that can't be read. `move` is told (good row, row,
        line) wherever the three no longer go in step. `keep` gets the good rows.
        """
        self.width, self.refuse, self.move, self.keep = width, refuse, move, keep
        self.scan = Scan()
        cell = rb"(?:%s|%s)" % (QUOTED, PLAIN)
        self.good = re.compile(rb"%s(?:,%s){%d}\n" % (cell, cell, width - 1))
        self.line = self.row = 1
        self.steps = None
        # Whether the last line was torn, so that what follows may be its rest.
        self.is_torn = False

    def read(self, stream: BinaryIO, size: int = BLOCK) -> Scan:
        """Sort every row of the file, whose first line is the header."""
        rest, is_headed = b"", False
        for block in blocks(stream, self.scan, size):
            block = rest + block
            start = 0
            if not is_headed:
                start, is_headed = header_end(block), True
                header = block[:start].lstrip(b"\n")
                self.scan.starts_blank = len(header) < start
                self.line += block.count(b"\n", 0, start)
                if self.keep:
                    self.keep(header)
            rest = self.read_block(block, start, is_last=False)
        if rest:
            self.read_block(rest, 0, is_last=True)
        self.scan.line_count = self.line - 1
        return self.scan

    def read_block(self, block: bytes, start: int, is_last: bool) -> bytes:
        """Sort the rows of a block; return what must wait for the next one."""
        is_utf8 = decodes(block)
        if is_utf8 and b'"' not in block and not self.is_torn:
            lines = block[start:].split(b"\n")
            lines.pop()
            wanted = self.width - 1
            if all(line.count(b",") == wanted for line in lines) and not any(
                len(line) > LONGEST_ROW for line in lines
            ):
                self.take_all(block, start, lines)
                return b""
        while start < len(block):
            end = self.read_row(block, start, is_utf8, is_last)
            if end == start:
                return block[start:]
            start = end
        return b""

    def take_all(self, block: bytes, start: int, lines: list[bytes]) -> None:
        """Take a whole block of good rows of one line each."""
        if not lines:
            return
        self.tell_steps()
        self.line += len(lines)
        self.row += len(lines)
        self.scan.row_count += len(lines)
        if not block.isascii():
            self.scan.foreign_lines += sum(not line.isascii() for line in lines)
        if self.keep:
            self.keep(block[start:])

    def read_row(self, block: bytes, start: int, is_utf8: bool, is_last: bool) -> int:
        """Sort one row; return where the next one starts, `start` to ask for more."""
        line_end = block.index(b"\n", start) + 1
        if line_end == start + 1:
            self.line += 1
            return line_end
        if b'"' not in (text := block[start:line_end]):
            end = line_end
            commas = text.count(b",") + 1
            reason = self.width_fault(commas)
        elif match := self.good.match(block, start):
            end, reason = match.end(), ""
            text = match[0]
        else:
            end, reason = self.torn_row(block, start, line_end)
            if reason == "open" and not is_last and len(block) - start < LONGEST_ROW:
                return start
            reason = "broken_quotes" if reason == "open" else reason
            text = block[start:end]
        if len(text) > LONGEST_ROW:
            end, reason = line_end, "line_too_long"
        elif self.is_torn and not reason and has_stray_quote(text):
            end, reason = line_end, "broken_quotes"
        if not is_utf8 and not decodes(text):
            reason = "not_utf8"
            self.scan.broken_lines += 1
        elif not text.isascii():
            self.scan.foreign_lines += 1
        self.take_row(block, start, end, reason)
        return end

    def width_fault(self, count: int) -> str:
        """Return what is wrong with a row of so many cells, '' if nothing is."""
        if count == self.width:
            return ""
        return "too_few_cells" if count < self.width else "too_many_cells"

    def torn_row(self, block: bytes, start: int, line_end: int) -> tuple[int, str]:
        """Return where a row that is not good ends, and what is wrong with it."""
        at, count = start, 0
        while True:
            match = CELL.match(block, at)
            if match is None:
                is_closed = CLOSED.match(block, block.index(b'"', at) + 1)
                return line_end, "broken_quotes" if is_closed else "open"
            at, count = match.end() + 1, count + 1
            if block[at - 1 : at] == b"\n":
                return at, self.width_fault(count)

    def take_row(self, block: bytes, start: int, end: int, reason: str) -> None:
        """Note one row as good, or refused for a reason."""
        if reason:
            begins = block[start:end].removesuffix(b"\n")[:SHOWN]
            self.refuse(Refused(self.row, self.line, reason, begins))
            self.scan.refused_count += 1
            self.is_torn = self.is_torn or reason == "broken_quotes"
        else:
            self.tell_steps()
            self.scan.row_count += 1
            self.is_torn = False
            row = block[start:end]
            if b' "' in row and (tight := without_blanks(row)) != row:
                self.scan.has_loose_quotes, row = True, tight
            if self.keep:
                self.keep(row)
        self.row += 1
        self.line += block.count(b"\n", start, end)

    def tell_steps(self) -> None:
        """Say where good rows, rows and lines no longer go in step."""
        good = self.scan.row_count + 1
        steps = (self.row - good, self.line - good)
        if steps != self.steps:
            self.steps = steps
            self.move(good, self.row, self.line)
