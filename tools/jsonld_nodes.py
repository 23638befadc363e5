"""Rows of the marts as nodes of a linked document; nothing for what nobody said."""

from decimal import Decimal
from urllib.parse import quote

AGENT = {
    "@id": "urn:dossier:agent",
    "@type": ["SoftwareApplication", "prov:SoftwareAgent"],
    "name": "Dossier",
}
ROLES = {
    "supports": "cito:isSupportedBy",
    "differs": "cito:isDisagreedWithBy",
    "denies": "cito:isDisputedBy",
}


def said(**properties: object) -> dict:
    """Return a node without what nobody said; `prov__x` stands for `prov:x`."""
    named = {"id": "@id", "type": "@type"}
    return {
        named.get(name, name.replace("__", ":")): plain(value)
        for name, value in properties.items()
        if value not in (None, [], {})
    }


def plain(value: object) -> object:
    """Return a value as JSON has it: days as text, figures without needless zeros."""
    if isinstance(value, Decimal):
        return int(value) if value == value.to_integral_value() else float(value)
    if hasattr(value, "isoformat"):
        return value.isoformat()
    return value


def iri(kind: str, key: str | None) -> dict | None:
    """Return a link to a node; any sign of an id may stand in it."""
    return {"@id": name(kind, key)} if key is not None else None


def name(kind: str, key: str) -> str:
    """Return the id of a node."""
    return f"{kind}:{quote(key, safe='')}"


def span(first: object, last: object) -> str | None:
    """Return an ISO 8601 interval, `..` for an open end; nothing if both are open."""
    if first is None and last is None:
        return None
    return "/".join(str(plain(day)) if day else ".." for day in (first, last))


def company(row: dict, aliases: list | None) -> dict:
    """Return the node of a company, government, group or product."""
    item = row["wikidata_id"]
    parent = row["parent_company_id"] and name("company", row["parent_company_id"])
    is_product = row["kind"] == "product"
    return said(
        id=name("company", row["company_id"]),
        type="Product" if is_product else "Organization",
        name=row["company"],
        alternateName=aliases,
        sameAs=item and f"http://www.wikidata.org/entity/{quote(item)}",
        leiCode=row["lei"],
        url=row["website"],
        parentOrganization=None if is_product else parent,
        manufacturer=parent if is_product else None,
    )


def person(row: dict, aliases: list | None) -> dict:
    """Return the node of a person."""
    return said(
        id=name("person", row["person_id"]),
        type="Person",
        name=row["person"],
        alternateName=aliases,
    )


def origin(row: dict) -> dict:
    """Return the node of what sources pass on."""
    return said(
        id=name("origin", row["origin_id"]),
        type="prov:Entity",
        name=row["label"],
        dossier__kind=row["origin_kind"],
        creditText=row["publisher"],
        dossier__from=row["dated_from"],
        dossier__to=row["dated_to"],
    )


def source(row: dict) -> dict:
    """Return the node of a publication."""
    return said(
        id=name("source", row["source_id"]),
        type=["CreativeWork", "prov:Entity"],
        name=row["title"],
        dossier__kind=row["source_kind"],
        creditText=row["publisher"],
        inLanguage=row["language"],
        url=row["url"],
        dossier__from=row["published_from"],
        dossier__to=row["published_to"],
        dossier__reliability=row["reliability"],
        dossier__sha256=row["content_sha256"],
        expires=row["retracted_on"],
    )


def figure(row: dict) -> dict | None:
    """Return what a claim counts, low to high."""
    bounds = {"minValue": row["value_low"], "maxValue": row["value_high"]}
    found = said(**bounds, value=row["value_best"])
    unit = said(type="QuantitativeValue", unitText=row["unit"])
    return {**unit, **found} if found else None


def claim(row: dict, people: set) -> dict:
    """Return the node of what one source says at one place."""
    speaker = row["speaker_id"]
    about = [
        iri("company", row["subject_id"]),
        iri("company", row["counterparty_id"]),
        iri("person", row["person_id"]),
    ]
    return said(
        id=name("claim", row["claim_id"]),
        type=["Claim", "prov:Entity"],
        text=row["summary"],
        appearance=name("source", row["source_id"]),
        dossier__locator=row["locator"],
        dossier__sha256=row["span_sha256"],
        author=iri("person" if speaker in people else "company", speaker),
        creditText=row["speaker"],
        about=[link for link in about if link],
        temporalCoverage=span(row["occurred_from"], row["occurred_to"]),
        dossier__kind=row["claim_type"],
        dossier__modality=row["modality"],
        dossier__value=figure(row),
        prov__hadPrimarySource=iri("origin", row["origin_id"]),
        dateCreated=row["recorded_on"],
        expires=row["retracted_on"],
    )


def wording(row: dict) -> str:
    """Return what is believed in a line."""
    parties = [row["subject"], row["counterparty"]]
    asked = [
        *(party for party in parties if party),
        row["event_type"],
        row["attribute"],
    ]
    return f"{', '.join(asked)}: {row['answer'] or row['answer_code'] or ''}"


def answer(row: dict, evidence: list) -> dict:
    """Return the node of the answer believed, with the claims for and against it."""
    links: dict[str, list] = {}
    for part in evidence:
        links.setdefault(ROLES[part["role"]], []).append(iri("claim", part["claim_id"]))
    return {
        **said(
            id=name("answer", row["question_id"]),
            type=["Claim", "prov:Entity"],
            text=wording(row),
        ),
        **links,
    }


def review(row: dict, as_of_on: object) -> dict:
    """Return the node of a verdict: how sure Dossier is of that answer."""
    return said(
        id=name("review", row["question_id"]),
        type="ClaimReview",
        author={"@id": AGENT["@id"]},
        claimReviewed=wording(row),
        itemReviewed=name("answer", row["question_id"]),
        reviewAspect=row["attribute"],
        reviewRating=said(
            type="Rating",
            ratingValue=row["confidence"],
            worstRating=0,
            bestRating=1,
            alternateName=row["confidence_label"],
        ),
        dossier__disputeStatus=row["dispute_status"],
        dateCreated=as_of_on,
    )
