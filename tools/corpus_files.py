"""Find the files of a corpus folder, and tell every mistake that would stop a build."""

import difflib
import gzip
import io
import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO

import zstandard

# Longest first: the ending of claims.csv.gz is not .gz.
ENDINGS = (".csv.zst", ".csv.gz", ".csv", ".parquet")
PACKED = {".csv.zst": "zstd", ".csv.gz": "gzip"}
# What may lie beside the tables without being one.
NOTES = {"", ".md", ".txt", ".pdf", ".html", ".rst"}
FURTHER = re.compile(r"[_-][A-Za-z0-9][A-Za-z0-9._-]*")


@dataclass(frozen=True)
class Problem:
    """A mistake: the file, and in it the place, what is wrong and how to mend it."""

    place: str
    what: str
    mend: str

    def __str__(self) -> str:
        """Write it as one line."""
        return f"{self.place}: {self.what} {self.mend}"


@dataclass(frozen=True)
class CorpusFile:
    """One file of a table; `name` is its path within the corpus folder."""

    table: str
    name: str
    path: Path
    ending: str

    @property
    def is_parquet(self) -> bool:
        """Whether the file is Parquet, not CSV."""
        return self.ending == ".parquet"

    @property
    def compression(self) -> str:
        """Return DuckDB's name for how the file is packed."""
        return PACKED.get(self.ending, "none")

    def open(self) -> BinaryIO:
        """Open the file for reading, unpacked."""
        if self.ending == ".csv.gz":
            return gzip.open(self.path)
        opened = self.path.open("rb")
        if self.ending == ".csv.zst":
            unpacked = zstandard.ZstdDecompressor().stream_reader(
                opened, read_across_frames=True
            )
            return io.BufferedReader(unpacked)
        return opened


def ending_of(name: str) -> str:
    """Return the ending that Dossier reads, '' for any other."""
    return next((ending for ending in ENDINGS if name.endswith(ending)), "")


def nearest(name: str, known: list[str]) -> str:
    """Return the known name that was most likely meant, '' where none is near."""
    found = difflib.get_close_matches(name.strip().lower(), known, 1, 0.75)
    return found[0] if found else ""


def table_of(stem: str, tables: list[str]) -> str:
    """Return the table that a file's name, without its ending, belongs to, or ''."""
    for table in sorted(tables, key=len, reverse=True):
        rest = stem.removeprefix(table)
        if stem == table or (rest != stem and FURTHER.fullmatch(rest)):
            return table
    return ""


def find_files(folder: Path, tables: list[str]) -> tuple[list[CorpusFile], list]:
    """Return the files of each table in order of their names, and the problems."""
    files, problems = [], []
    for path in sorted(folder.iterdir()):
        if path.name.startswith("."):
            continue
        if path.is_dir():
            found, wrong = find_in_folder(path, tables)
        else:
            found, wrong = find_one(path, path.name, tables)
        files += found
        problems += wrong
    files.sort(key=lambda file: file.name)
    return files, problems + list(told_twice(files))


def find_one(path: Path, name: str, tables: list[str]) -> tuple[list, list]:
    """Return what one file in the folder itself is, or what is wrong with it."""
    ending = ending_of(name)
    stem = name.removesuffix(ending) if ending else name.split(".")[0]
    table = table_of(stem, tables)
    if ending and table:
        return [CorpusFile(table, name, path, ending)], []
    meant = table or nearest(re.split(r"[^A-Za-z_]", stem)[0], tables)
    if not ending:
        is_note = path.suffix.lower() in NOTES
        if is_note and not table and not (meant and path.suffix == ""):
            return [], []
        hint = f" Is it a table `{meant}`?" if meant else ""
        return [], [
            Problem(
                name,
                f"Dossier does not read such a file.{hint}",
                "Save it as .csv in UTF-8 (or .csv.gz, .csv.zst, .parquet), or move it"
                " out of the folder.",
            )
        ]
    if meant:
        mend = f"Rename it {meant}{ending}, or {meant}_2{ending} beside another one."
    else:
        mend = f"Known tables are {', '.join(sorted(tables))}: rename or remove it."
    return [], [Problem(name, "no table has this name.", mend)]


def find_in_folder(path: Path, tables: list[str]) -> tuple[list, list]:
    """Return the files of a folder that has the name of a table."""
    if path.name not in tables:
        meant = nearest(path.name, tables)
        if not meant:
            return [], []
        mend = f"Rename it {meant}/, or move it out of the folder."
        return [], [Problem(f"{path.name}/", "no table has this name.", mend)]
    files, problems = [], []
    for inner in sorted(path.rglob("*")):
        name = inner.relative_to(path.parent).as_posix()
        if inner.is_dir() or any(part.startswith(".") for part in Path(name).parts):
            continue
        if ending := ending_of(name):
            files.append(CorpusFile(path.name, name, inner, ending))
        elif inner.suffix.lower() not in NOTES:
            mend = "Save it as .csv in UTF-8, or move it out of the folder."
            problems.append(Problem(name, "Dossier does not read such a file.", mend))
    return files, problems


def told_twice(files: list[CorpusFile]) -> Iterator[Problem]:
    """Give a problem for every file that is there in two forms."""
    first = {}
    for file in files:
        stem = file.name.removesuffix(file.ending)
        if stem in first:
            yield Problem(
                file.name,
                f"{first[stem]} has the same name: are these the same rows twice?",
                "Remove one of the two, or give it a name of its own, such as"
                f" {stem}_2{file.ending}.",
            )
        first.setdefault(stem, file.name)
