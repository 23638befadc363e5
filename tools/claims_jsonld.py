"""Write claims and verdicts as JSON-LD, for whoever exchanges them.

What a source says is a schema.org Claim with its origin in PROV. A verdict is a
ClaimReview, but of the answer that Dossier believes, never of what a speaker says: its
rating is our confidence, and CiTO tells which claims support, differ or deny.
"""

import json
from collections.abc import Iterator
from pathlib import Path

import duckdb
from jsonld_nodes import (
    AGENT,
    answer,
    claim,
    company,
    origin,
    person,
    review,
    source,
)

KINDS = ("answer", "claim", "company", "origin", "person", "review", "source")
CONTEXT = {
    "@version": 1.1,
    "@vocab": "http://schema.org/",
    "prov": "http://www.w3.org/ns/prov#",
    "cito": "http://purl.org/spar/cito/",
    "xsd": "http://www.w3.org/2001/XMLSchema#",
    "dossier": "urn:dossier:term:",
    **{kind: f"urn:dossier:{kind}:" for kind in KINDS},
    **{
        term: {"@type": "xsd:date"}
        for term in ("dateCreated", "expires", "dossier:from", "dossier:to")
    },
    **{
        term: {"@type": "@id"}
        for term in (
            *("sameAs", "parentOrganization", "manufacturer"),
            *("appearance", "itemReviewed"),
        )
    },
}


def write_claims(connection: duckdb.DuckDBPyConnection, file: Path) -> None:
    """Write everything in the open file as one JSON-LD document, a node a line."""
    with file.open("w", encoding="utf-8", newline="\n") as opened:
        opened.write(f'{{"@context":{line(CONTEXT)},"@graph":[\n{line(AGENT)}')
        for node in nodes(connection):
            opened.write(f",\n{line(node)}")
        opened.write("\n]}\n")


def line(node: dict) -> str:
    """Return a node as JSON that is harmless inside a page too."""
    text = json.dumps(node, ensure_ascii=False, separators=(",", ":"))
    return text.replace("<", "\\u003c")


def nodes(connection: duckdb.DuckDBPyConnection) -> Iterator[dict]:
    """Yield every node in an order that hangs on the ids alone."""
    names: dict[tuple, list] = {}
    for kind, entity_id, alias in connection.execute(
        "select entity_kind, entity_id, alias from marts.dim_aliases"
        " where alias_kinds <> 'id' and alias <> entity order by all"
    ).fetchall():
        names.setdefault((kind, entity_id), []).append(alias)
    for row in rows(connection, "dim_companies", "company_id"):
        yield company(row, names.get(("company", row["company_id"])))
    for row in rows(connection, "dim_people", "person_id"):
        yield person(row, names.get(("person", row["person_id"])))
    for row in rows(connection, "dim_origins", "origin_id"):
        yield origin(row)
    for row in rows(connection, "dim_sources", "source_id"):
        yield source(row)
    people = {row["person_id"] for row in rows(connection, "dim_people", "person_id")}
    for row in rows(connection, "fct_claims", "claim_id"):
        yield claim(row, people)
    evidence: dict[str, list] = {}
    for row in rows(connection, "verdict_evidence", "question_id, claim_id, role"):
        evidence.setdefault(row["question_id"], []).append(row)
    ((as_of_on,),) = connection.execute(
        "select max(as_of_on) from marts.intake_counts"
    ).fetchall()
    for row in rows(connection, "fct_verdicts", "question_id"):
        yield answer(row, evidence.get(row["question_id"], []))
        yield review(row, as_of_on)


def rows(
    connection: duckdb.DuckDBPyConnection, mart: str, ordering: str
) -> Iterator[dict]:
    """Yield the rows of a mart by column."""
    # A cursor of its own: other marts are read before this one is through.
    with connection.cursor() as cursor:
        cursor.execute(f"select * from marts.{mart} order by {ordering}")  # noqa: S608
        columns = [column[0] for column in cursor.description]
        while batch := cursor.fetchmany(1000):
            for row in batch:
                yield dict(zip(columns, row, strict=True))
