"""Tell which files of claims a build need not read again, and where new rows go.

Rows of a table are numbered through all its files in order of their names. A build that
goes on from the one before leaves the numbers of untouched files as they are.
"""

import hashlib
from dataclasses import dataclass

from corpus_files import CorpusFile

# The table whose files are read one by one; the others are small.
TABLE = "claims"


@dataclass(frozen=True)
class KeptFile:
    """A file as the last build read it; its rows are numbered from `first_row`."""

    table: str
    name: str
    content_sha256: str
    first_row: int
    row_count: int

    @property
    def last_row(self) -> int:
        """Return the number of the last row, first_row - 1 where there is none."""
        return self.first_row + self.row_count - 1


def content_sha256(file: CorpusFile) -> str:
    """Return the SHA-256 of a file's bytes, in hexadecimal digits."""
    with file.path.open("rb") as opened:
        return hashlib.file_digest(opened, "sha256").hexdigest()


class Kept:
    """What stays of the last build's reading, given the files that are there now."""

    def __init__(self, kept: list[KeptFile], hashes: dict[CorpusFile, str]):
        """Compare the files of then with those of now, by name and by content."""
        claims = [file for file in kept if file.table == TABLE]
        self.by_name = {file.name: file for file in claims}
        self.hashes = hashes
        self.present = [file for file in hashes if file.table == TABLE]
        self.last_row = max((file.last_row for file in claims), default=0)
        self.last_name = max(
            (file.name for file in self.present if file.name in self.by_name),
            key=lambda name: self.by_name[name].first_row,
            default="",
        )

    def is_same(self, file: CorpusFile) -> bool:
        """Whether a file of claims has the bytes that were read before."""
        known = self.by_name.get(file.name)
        return known is not None and known.content_sha256 == self.hashes[file]

    def row_before(self, file: CorpusFile) -> int:
        """Return the number of the row before the file's first one."""
        known = self.by_name.get(file.name)
        return self.last_row if known is None else known.first_row - 1

    def take(self, file: CorpusFile, row_count: int) -> bool:
        """Note how many rows a file has now; return whether there is room for them."""
        known = self.by_name.get(file.name)
        is_last = known is None or file.name == self.last_name
        if is_last:
            self.last_row = max(self.last_row, self.row_before(file) + row_count)
        return is_last or row_count <= known.row_count

    def why_not(self, kept: list[KeptFile], rules: list[str]) -> str:
        """Return why everything must be read again, '' where it need not be.

        `rules` names the tables of which any change may bear on every row.
        """
        then = {
            (file.table, file.name, file.content_sha256)
            for file in kept
            if file.table in rules
        }
        now = {
            (file.table, file.name, content)
            for file, content in self.hashes.items()
            if file.table in rules
        }
        if then != now:
            return "the rules of the corpus changed"
        new = [file.name for file in self.present if file.name not in self.by_name]
        if self.last_name and any(name < self.last_name for name in new):
            return f"{min(new)} comes before files that were read already"
        return ""

    def stale_rows(self) -> list[tuple[int, int]]:
        """Return the ranges, both ends within, of rows that no longer stand."""
        same = {file.name for file in self.present if self.is_same(file)}
        return [
            (file.first_row, file.last_row)
            for name, file in sorted(self.by_name.items())
            if name not in same and file.row_count
        ]
