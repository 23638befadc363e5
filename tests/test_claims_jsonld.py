"""Claims and verdicts leave as linked data that a stranger's parser reads."""

import json
import shutil
from urllib.parse import quote

import duckdb
import pytest
import rdflib
from claims_jsonld import CONTEXT, write_claims
from conftest import connect

SCHEMA = rdflib.Namespace("http://schema.org/")
CITO = rdflib.Namespace("http://purl.org/spar/cito/")
PROV = rdflib.Namespace("http://www.w3.org/ns/prov#")
HOSTILE = "</script><!-- \"\\ \u2028\u202e{}\n'; =1 谷歌 شركة"


def write(path, folder):
    with connect(path) as connection:
        write_claims(connection, folder / "claims.jsonld")
    return folder / "claims.jsonld"


def iri(kind, key):
    return rdflib.URIRef(f"urn:dossier:{kind}:{quote(key, safe='')}")


@pytest.fixture(scope="module")
def document(sample_build, tmp_path_factory):
    return write(sample_build.published_file, tmp_path_factory.mktemp("claims"))


@pytest.fixture(scope="module")
def graph(document):
    return rdflib.Graph().parse(document, format="json-ld")


def keys(connection, mart, column):
    return [
        key
        for (key,) in connection.sql(f"select {column} from marts.{mart}").fetchall()
    ]


@pytest.mark.parametrize(
    ("kind", "mart", "column"),
    [
        ("claim", "fct_claims", "claim_id"),
        ("source", "dim_sources", "source_id"),
        ("origin", "dim_origins", "origin_id"),
        ("company", "dim_companies", "company_id"),
        ("person", "dim_people", "person_id"),
        ("answer", "fct_verdicts", "question_id"),
        ("review", "fct_verdicts", "question_id"),
    ],
)
def test_every_row_is_a_node(graph, sample, kind, mart, column):
    wanted = {iri(kind, key) for key in keys(sample, mart, column)}
    typed = {
        node
        for node in set(graph.subjects(rdflib.RDF.type))
        if str(node).startswith(f"urn:dossier:{kind}:")
    }
    assert typed == wanted != set()


def test_every_link_leads_to_a_node(graph):
    typed = set(graph.subjects(rdflib.RDF.type))
    ours = {
        thing
        for thing in graph.objects()
        if isinstance(thing, rdflib.URIRef) and str(thing).startswith("urn:dossier:")
    }
    assert ours
    assert ours <= typed


def test_claim_tells_source_place_and_origin(graph):
    claim = iri("claim", "signal-brief-016")
    assert graph.value(claim, SCHEMA.appearance) == iri("source", "signal-brief")
    assert graph.value(claim, PROV.hadPrimarySource) == iri(
        "origin", "droege-memo-2025-07"
    )
    assert graph.value(claim, SCHEMA.author) == iri("person", "jason-droege")
    locator = rdflib.URIRef("urn:dossier:term:locator")
    assert str(graph.value(claim, locator)) == "L16:169-191"


def test_review_rates_the_answer_and_not_a_speaker(graph, sample):
    reviews = list(graph.subjects(rdflib.RDF.type, SCHEMA.ClaimReview))
    assert reviews
    spoken = {iri("claim", key) for key in keys(sample, "fct_claims", "claim_id")}
    assert not {graph.value(review, SCHEMA.itemReviewed) for review in reviews} & spoken
    rated = {
        graph.value(review, SCHEMA.itemReviewed): graph.value(
            graph.value(review, SCHEMA.reviewRating), SCHEMA.ratingValue
        )
        for review in reviews
    }
    for question, confidence in sample.sql(
        "select question_id, confidence from marts.fct_verdicts"
    ).fetchall():
        assert float(rated[iri("answer", question)]) == float(confidence)


@pytest.mark.parametrize(
    ("role", "link"),
    [
        ("supports", CITO.isSupportedBy),
        ("differs", CITO.isDisagreedWithBy),
        ("denies", CITO.isDisputedBy),
    ],
)
def test_answer_is_tied_to_the_claims_for_and_against_it(graph, sample, role, link):
    wanted = sample.execute(
        "select question_id, claim_id from marts.verdict_evidence where role = ?",
        [role],
    ).fetchall()
    assert wanted
    assert set(graph.subject_objects(link)) == {
        (iri("answer", question), iri("claim", claim)) for question, claim in wanted
    }


def test_context_needs_no_network(document):
    told = json.loads(document.read_text(encoding="utf-8"))["@context"]
    assert told == CONTEXT


def test_hostile_text_stays_text(sample_build, tmp_path):
    path = shutil.copy(sample_build.published_file, tmp_path / "hostile.duckdb")
    with duckdb.connect(path) as connection:
        connection.execute(
            "insert into marts.dim_sources (source_id, title, url, publisher)"
            " values (?, ?, ?, ?)",
            [HOSTILE] * 4,
        )
    written = write(path, tmp_path)
    assert "<" not in written.read_text(encoding="utf-8")
    graph = rdflib.Graph().parse(written, format="json-ld")
    node = iri("source", HOSTILE)
    assert str(graph.value(node, SCHEMA.name)) == HOSTILE
    assert str(graph.value(node, SCHEMA.url)) == HOSTILE
    # And out again: no id or link that another format cannot write.
    assert graph.serialize(format="nt")
