"""Write a corpus of any size with its own truth, and what the next day adds to it.

    python bench/scale/generator.py CLAIMS FOLDER

CLAIMS is met within three in a hundred. FOLDER gets `corpus`, a folder as
docs/intake.md has it; `increment`, the files of the next day, new ones and rewritten
ones, to be copied over the corpus; and `truth`: what happened (true_events), the right
answers (true_answers), what each claim means and whether it is right (claims and
next_day, file by file) and which rows are bad (bad_rows). The same CLAIMS give the same
bytes on any machine.
"""

import csv
import shutil
import sys
from pathlib import Path

import duckdb
import rates

HERE = Path(__file__).parent
# Below the 2 GB that this may take: the writers' buffers come on top.
SETTINGS = {
    "memory_limit": "1400MB",
    "threads": "2",
}
STATEMENTS = ("draws", "world", "events", "tellings", "wording", "tables", "truth")
KEYS = {
    "sources": "source_id",
    "origins": "origin_id",
    "companies": "company_id",
    "people": "person_id",
    "aliases": "alias",
    "claim_links": "claim_id",
}
FILE_COUNT = 10
NOT_TOLD = (
    "document_number",
    "event_number",
    "voice",
    "fault",
    "manner",
    "true_event_number",
    "true_subject_id",
    "true_counterparty_id",
    "is_right",
    "reason",
    "column_name",
    "faulty_cell",
    "is_of_figure",
)
TRUE_CLAIMS = """
    select
        claim_id, true_event_number as event_number, true_subject_id as subject_id,
        true_counterparty_id as counterparty_id,
        if(stage is null, metric_id, 'stage') as topic,
        coalesce(stage, value) as told, is_right
    from rendered
    where fault is null
"""


def counts(claims: int) -> dict[str, int]:
    """Return how many of each there are in a corpus of so many claims."""
    wanted = {
        f"{name}_count": max(rates.LEAST[name], claims // per)
        for name, per in rates.CLAIMS_PER.items()
    }
    # Those who share a name stand in fifties.
    wanted["company_count"] -= wanted["company_count"] % 50
    wanted["family_count"] = 10 + wanted["publisher_count"] // 100
    wanted["event_count"] = round(claims / rates.CLAIMS_PER_EVENT)
    wanted["file_document_count"] = -(-wanted["document_count"] // FILE_COUNT)
    for name in ("document", "event"):
        many = round(wanted[f"{name}_count"] * rates.NEXT_DAY)
        wanted[f"next_{name}_count"] = max(2, many)
    wanted["next_claim_count"] = round(claims * rates.NEXT_DAY)
    return wanted


def read(name: str) -> list[dict[str, str]]:
    """Return the rows of a table of `data`."""
    path = HERE / "data" / f"{name}.csv"
    with path.open(newline="", encoding="utf-8") as file:
        return list(csv.DictReader(file))


class Generator:
    """One corpus in the making: what is drawn lies in a database beside it."""

    def __init__(self, claims: int, folder: Path, **other_rates: float):
        """Draw everything but the texts; `other_rates` take the place of RATES."""
        self.folder = folder
        self.counts = counts(claims)
        shutil.rmtree(folder, ignore_errors=True)
        workshop = folder / "workshop"
        workshop.mkdir(parents=True)
        self.connection = duckdb.connect(
            str(workshop / "drawn.duckdb"),
            config=SETTINGS | {"temp_directory": str(workshop / "spill")},
        )
        self.set_variables(
            **(rates.RATES | other_rates),
            **self.counts,
            data=str(HERE / "data"),
            first_day=rates.FIRST_DAY,
            day_count=rates.DAY_COUNT,
            most_tellings_bits=rates.MOST_TELLINGS_BITS,
            fault_count=len(read("faults")),
            is_next_day=False,
        )
        for name in STATEMENTS:
            self.execute(name)

    def set_variables(self, **values) -> None:
        """Hand numbers and texts to SQL."""
        for name, value in values.items():
            literal = f"'{value}'" if isinstance(value, str) else value
            self.connection.execute(f"set variable {name} = {literal}")

    def execute(self, name: str) -> None:
        """Run the statements of a file of `sql`."""
        self.connection.execute((HERE / "sql" / f"{name}.sql").read_text("utf-8"))

    def copy(self, query: str, path: Path) -> None:
        """Write the rows of a query as Parquet."""
        path.parent.mkdir(parents=True, exist_ok=True)
        self.connection.sql(query).write_parquet(str(path), compression="zstd")

    def write(self) -> None:
        """Write the corpus, the increment and the truth."""
        count, size = self.counts["document_count"], self.counts["file_document_count"]
        firsts = range(0, count, size)
        for first in firsts:
            self.write_claims("corpus", first, min(count, first + size))
        self.set_variables(is_next_day=True)
        self.write_claims(
            "increment", count, count + self.counts["next_document_count"]
        )
        # The files in which somebody withdrew a claim that day.
        for first in (firsts[0], firsts[-1]):
            self.render(first, min(count, first + size))
            self.write_rendered("increment", first)
        for table in KEYS:
            self.write_table(table)
        for name in ("true_events", "true_answers", "bad_rows"):
            self.copy(f"from {name}", self.folder / "truth" / f"{name}.parquet")
        self.connection.close()
        shutil.rmtree(self.folder / "workshop")

    def render(self, first: int, until: int) -> None:
        """Put the claims of documents from `first` to before `until` into words."""
        self.set_variables(first_document=first, last_document=until - 1)
        # In two steps: DuckDB 2.0.0 loses track of dictionaries in so long a one.
        self.execute("told")
        self.execute("rendered")

    def write_rendered(self, part: str, first: int) -> None:
        """Write the claims in words to their file."""
        query = f"from rendered select * exclude ({', '.join(NOT_TOLD)})"
        self.copy(query, self.folder / part / "claims" / self.name_of(first))

    def write_claims(self, part: str, first: int, until: int) -> None:
        """Write claims with their truth; note their links and which rows are bad."""
        self.render(first, until)
        self.write_rendered(part, first)
        self.execute("noted")
        truths = "next_day" if part == "increment" else "claims"
        self.copy(TRUE_CLAIMS, self.folder / "truth" / truths / self.name_of(first))

    def name_of(self, document_number: int) -> str:
        """Return the name of the file that begins with a document: its day."""
        [(day,)] = self.rows(
            "select cast(day_of(day_number) as varchar) from documents"
            f" where document_number = {document_number}"
        )
        return f"{day}.parquet"

    def write_table(self, table: str) -> None:
        """Write a table of the corpus, some bad rows at its end, and its next day."""
        self.connection.execute(f"create or replace table listed as from {table}")
        faults = [row for row in read("table_faults") if row["intake_table"] == table]
        for number, fault in enumerate(faults):
            self.spoil(table, fault, number, len(faults))
        good = "select * exclude (is_next) from listed where"
        self.copy(
            f"{good} not is_next",
            self.folder / "corpus" / table / f"{rates.FIRST_DAY}.parquet",
        )
        if self.rows(f"{good} is_next limit 1"):
            next_day = self.name_of(self.counts["document_count"])
            self.copy(f"{good} is_next", self.folder / "increment" / table / next_day)

    def spoil(self, table: str, fault: dict[str, str], number: int, kinds: int) -> None:
        """Add rows with one fault to a table and note them as bad."""
        key, column = KEYS[table], fault["column_name"]
        # A link with an unknown claim would have a fault more.
        own_key = key if table == "claim_links" else f"{key} || 'x{number}'"
        cell = f"'{fault['cell']}'" if fault["cell"] else "null"
        self.connection.execute(f"""
            create or replace table spoilt as
            select * replace ({own_key} as {key}, {cell} as {column})
            from listed
            where not is_next
            limit (
                select 1 + cast(count(*) * getvariable('faulty') as bigint) // {kinds}
                from listed where not is_next
            )
        """)
        self.connection.execute("insert into listed from spoilt")
        self.connection.execute(f"""
            insert into bad_rows
            select '{table}', {key}, '{fault["reason"]}', '{column}', false
            from spoilt
        """)

    def rows(self, query: str) -> list[tuple]:
        """Return the rows of a query."""
        return self.connection.execute(query).fetchall()


def main() -> None:
    """Write the corpus asked for on the command line."""
    if len(sys.argv) != 3:
        sys.exit("usage: generator.py CLAIMS FOLDER")
    Generator(int(sys.argv[1]), Path(sys.argv[2])).write()


if __name__ == "__main__":
    main()
