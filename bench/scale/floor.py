"""Read a corpus as Parquet, join it and group it once: the least that any tool must do.

python bench/scale/floor.py CORPUS OUT.parquet
"""

import os
import sys
from pathlib import Path

import duckdb

# The same memory and threads as a build has.
SETTINGS = {
    "threads": "2",
    "memory_limit": os.environ.get("DOSSIER_MEMORY", "5GB"),
}
QUERY = """
select
    coalesce(companies.company_id, claims.subject) as subject,
    claims.claim_type,
    claims.metric_id,
    claims.value,
    claims.occurred,
    count(*) as claim_count,
    count(distinct claims.source_id) as source_count,
    count(distinct sources.publisher) as publisher_count
from read_parquet($claims) as claims
inner join read_parquet($sources) as sources
    on claims.source_id = sources.source_id
left join read_parquet($companies) as companies
    on claims.subject = companies.name
group by all
"""


def main() -> None:
    """Write the groups of the corpus named on the command line."""
    if len(sys.argv) != 3:
        sys.exit("usage: floor.py CORPUS OUT.parquet")
    corpus = Path(sys.argv[1])
    tables = {
        table: str(corpus / table / "*.parquet")
        for table in ("claims", "sources", "companies")
    }
    with duckdb.connect(config=SETTINGS) as connection:
        connection.sql(QUERY, params=tables).write_parquet(sys.argv[2])


if __name__ == "__main__":
    main()
