"""Check a corpus folder and prepare its files for staging: a dbt-duckdb plugin.

In the working file it makes the schema `intake`: `files` says what each table is read
from, `refused_lines` what can't be read, `file_places` where each row stands, `plan`
whether a build may go on from the one before, `stale_rows` which of its rows no longer
stand. A file with lines that can't be read is read from a copy without them, in a
folder beside the working file.
"""

import json
import shutil
import threading
from pathlib import Path

from corpus_check import (
    check_columns,
    read_columns,
    read_header,
    scan_file,
    write_mended,
)
from corpus_files import CorpusFile, Problem, find_files
from csv_rows import Rows
from dbt.adapters.duckdb.plugins import BasePlugin
from dbt_common.exceptions import DbtRuntimeError
from intake_kept import TABLE, Kept, KeptFile, content_sha256
from intake_tables import TABLES, TableWriters, load_tables

SAMPLE = 2000
# By what part of its claims a corpus may grow or shrink before everything that was
# learned of its sources is learned anew.
GROWTH = 10


class Plugin(BasePlugin):
    """Hold the build's connection and check a corpus folder when asked to."""

    def initialize(self, plugin_config):
        """Let only one model at a time ask."""
        self.lock = threading.Lock()
        self.checked = None

    def configure_connection(self, conn):
        """Keep the build's connection; nothing is checked through a new one."""
        self.connection = conn
        self.checked = None

    def store(self, target_config):
        """Check the folder at the target's location, once in a run.

        Raises DbtRuntimeError with all that is wrong where anything would stop the
        build; then nothing is written.
        """
        with self.lock:
            folder = Path(target_config.location.path)
            if self.checked == folder:
                return
            working_file = Path(self.creds.path)
            Intake(
                folder, target_config.config, working_file, self.connection
            ).prepare()
            self.checked = folder


class Intake:
    """The files of one corpus folder on their way into a build."""

    def __init__(self, folder: Path, config: dict, working_file: Path, connection):
        """Take the folder, what is known of each table, and where to write.

        `config` holds `tables`, by name; `rules`, the names of those of which a change
        may bear on every row; and `kept`: `learned_count`, the number of claims that
        the last build learned from, and `least_count`, from how many claims on it is
        worth while to go on from it, or None where there is nothing to go on from.
        """
        self.folder, self.connection = folder, connection
        self.tables, self.rules = config["tables"], config["rules"]
        self.kept_build = config["kept"]
        # No sibling of a file named dossier.duckdb can have this name by chance.
        self.workshop = working_file.with_name(f"{working_file.stem}.intake")
        self.problems: list[Problem] = []
        self.row_counts = dict.fromkeys(self.tables, 0)

    def prepare(self) -> None:
        """Check every file, then write the tables; raise where anything is wrong."""
        if not self.folder.is_dir():
            raise DbtRuntimeError(
                f"No corpus in the folder '{self.folder}': there is no such folder."
            )
        files, self.problems = find_files(self.folder, list(self.tables))
        if not files and not self.problems:
            raise DbtRuntimeError(
                f"No corpus in the folder '{self.folder}': it holds none of"
                f" {', '.join(f'{table}.csv' for table in self.tables)}."
                " Correct the name."
            )
        columns = {file: self.columns_of(file) for file in files}
        hashes = {file: content_sha256(file) for file in files}
        if not self.is_read_on(files, columns, hashes):
            self.read_files(files, columns, hashes, None)
        if self.problems:
            self.stop()
        load_tables(self.connection.cursor(), self.workshop)

    def is_read_on(self, files, columns, hashes) -> bool:
        """Read only new and changed files of claims, where the rest can stay."""
        if self.kept_build is None or self.problems:
            return False
        kept_files = self.read_kept()
        kept = Kept(kept_files, hashes)
        why_not = kept.why_not(kept_files, self.rules)
        if not why_not:
            why_not = self.read_files(files, columns, hashes, kept)
        if self.problems:
            return True
        count, learned = self.row_counts[TABLE], self.kept_build["learned_count"]
        if not why_not and count < self.kept_build["least_count"]:
            return False
        if not why_not and abs(count - learned) * GROWTH > learned:
            why_not = f"{count} claims are over a tenth more or fewer than {learned}"
        if why_not:
            print(f"BUILT ANEW, not only what changed: {why_not}")
            return False
        changed = sum(not kept.is_same(file) for file in kept.present)
        print(f"ONLY WHAT CHANGED: {changed} of {len(kept.present)} files of claims")
        return True

    def read_kept(self) -> list[KeptFile]:
        """Return the files as the last green build read them."""
        found = self.connection.cursor().execute(
            "select intake_table, file_name, content_sha256, first_row, row_count"
            " from kept.files"
        )
        return [
            KeptFile(*names, int(first_row), int(row_count))
            for *names, first_row, row_count in found.fetchall()
        ]

    def tell_again(self, file: CorpusFile, writers: TableWriters) -> None:
        """Write of an untouched file what the last green build wrote of it."""
        for name in ("file_places", "refused_lines"):
            told = self.connection.cursor().execute(
                f"select {TABLES[name]} from kept.{name}"  # noqa: S608
                " where intake_table = ? and file_name = ?",
                [file.table, file.name],
            )
            writers.write(name, *told.fetchall())

    def read_files(self, files, columns, hashes, kept: Kept | None) -> str:
        """Scan the files and write what there is to say of them.

        Returns why the reading before can't be gone on from, '' where it can.
        """
        self.row_counts = dict.fromkeys(self.tables, 0)
        shutil.rmtree(self.workshop, ignore_errors=True)
        self.workshop.mkdir(parents=True)
        return self.write_tables(files, columns, hashes, kept)

    def stop(self) -> None:
        """Say all that is wrong, once."""
        several = len(self.problems) > 1
        told = "\n".join(f"  {problem}" for problem in sorted(self.problems, key=str))
        raise DbtRuntimeError(
            f"The corpus in '{self.folder}' has {len(self.problems)}"
            f" mistake{'s' if several else ''} that would stop the build;"
            f" nothing was built.\n{told}"
        )

    def columns_of(self, file: CorpusFile) -> list[str] | None:
        """Return the columns of a file, None where something is wrong with them."""
        if file.is_parquet:
            columns, wrong = read_columns(self.connection.cursor(), file)
        else:
            columns, wrong = read_header(file)
        # Printed, not logged: --quiet must not hide what is not read.
        wrong = wrong or check_columns(file, columns, self.tables[file.table], print)
        self.problems += wrong
        return None if wrong else columns

    def write_tables(self, files, columns: dict, hashes: dict, kept) -> str:
        """Scan the files in order and write what there is to say of each as CSV."""
        why_not = ""
        with TableWriters(self.workshop) as writers:
            for file in files:
                if columns[file] is None:
                    continue
                count_before = self.row_counts[file.table]
                start, is_read, path = count_before, True, file.path
                if kept is not None and file.table == TABLE:
                    start, is_read = kept.row_before(file), not kept.is_same(file)
                if is_read:
                    path = self.scan(file, columns[file], start, writers)
                else:
                    self.tell_again(file, writers)
                    self.row_counts[TABLE] += kept.by_name[file.name].row_count
                row_count = self.row_counts[file.table] - count_before
                has_place = file.table != TABLE or kept is None
                if not has_place and not kept.take(file, row_count):
                    why_not = f"{file.name} has grown before other files"
                packed = file.compression if path == file.path else "none"
                names = json.dumps([name.lower() for name in columns[file]])
                told = [file.table, file.name, path.resolve(), packed]
                told += [file.is_parquet, names, hashes[file]]
                writers.write("files", [*told, start + 1, row_count, is_read])
            for table, count in self.row_counts.items():
                # One more than there are rows: what staging must have read.
                if any(file.table == table for file in files):
                    writers.write("file_places", [table, "", count + 1, "", ""])
            writers.write("plan", [kept is not None])
            writers.write("stale_rows", *(kept.stale_rows() if kept else []))
        return why_not

    def scan(
        self, file: CorpusFile, columns, start: int, writers: TableWriters
    ) -> Path:
        """Write the places and refused lines of a file; return what is to be read.

        Its rows are numbered after `start`.
        """
        place, sample = [file.table, file.name], []

        def move(good: int, row: int, line: int) -> None:
            first = start + good
            writers.write("file_places", [*place, first, row - first, line - first])

        def refuse(row) -> None:
            text = row.begins.decode("utf-8", "replace").replace("\0", "\ufffd")
            at = [row.row_number, row.line_number, row.reason]
            writers.write("refused_lines", [*place, *at, text])
            if len(sample) < SAMPLE and (row.reason == "not_utf8" or not sample):
                sample.append(row)

        if file.is_parquet:
            if row_count := self.count_rows(file):
                writers.write("file_places", [*place, start + 1, -start, ""])
            self.row_counts[file.table] += row_count
            return file.path
        rows = Rows(len(columns), refuse, move)
        scan, wrong = scan_file(file, rows, sample)
        self.row_counts[file.table] += scan.row_count
        if not wrong and scan.refused_count and self.tables[file.table]["is_rule"]:
            at = f"{file.name}, line {sample[0].line_number}"
            reason = sample[0].reason.replace("_", " ")
            mend = "A vocabulary is read whole or not at all: mend the line."
            wrong = [Problem(at, f"the line can't be read ({reason}).", mend)]
        self.problems += wrong
        if self.problems or not scan.must_be_mended:
            return file.path
        mended = self.workshop / "mended" / file.name
        mended = mended.with_name(mended.name.removesuffix(file.ending) + ".csv")
        write_mended(file, len(columns), mended)
        return mended

    def count_rows(self, file: CorpusFile) -> int:
        """Return how many rows a Parquet file has."""
        path = str(file.path).replace("'", "''")
        counted = self.connection.cursor().execute(
            f"select count(*) from read_parquet('{path}')"  # noqa: S608
        )
        return counted.fetchone()[0]
