"""Read a published file again and again until told to stop; print what was seen.

    python reader.py FILE STOP_FILE

Prints one JSON object: reads, failed (the messages), torn (reads that saw parts of
two publications) and seen (how many publications). Runs on any DuckDB from 1.2 on.
"""

import json
import sys
import time
from pathlib import Path

import duckdb

# Every row of one build bears the same mark, and the tables refer to one another.
WHOLE = """
    select
        count(distinct mark),
        min(mark),
        (select count(*) from marts.fct_claims),
        (select count(*) from marts.fct_verdicts),
        (
            select count(*) from marts.verdict_evidence as evidence
            anti join marts.fct_claims as claims using (claim_id)
        )
    from (
        select url as mark from marts.dim_sources
        union all
        select website as mark from marts.dim_companies
    )
"""


def look(path: str) -> tuple:
    """Return what one fresh read-only connection sees of the file at `path`."""
    connection = duckdb.connect(path, read_only=True)
    try:
        return connection.execute(WHOLE).fetchone()
    finally:
        connection.close()


def is_whole(seen: tuple) -> bool:
    """Say whether all that was seen belongs to one publication."""
    marks, _, claims, verdicts, orphans = seen
    return marks == 1 and claims > 0 and verdicts > 0 and orphans == 0


def main() -> None:
    """Read until the stop file appears, then print the counts."""
    path, stop = sys.argv[1], Path(sys.argv[2])
    reads, torn, failed, seen = 0, 0, [], set()
    while not stop.exists():
        reads += 1
        try:
            found = look(path)
        except duckdb.Error as failure:
            failed.append(str(failure))
        else:
            torn += not is_whole(found)
            seen.add(found[1])
        time.sleep(0.1)
    told = {"version": duckdb.__version__, "reads": reads, "torn": torn}
    print(json.dumps(told | {"failed": failed, "seen": len(seen)}))


if __name__ == "__main__":
    main()
