"""Write a gold-labelled set as a corpus folder, as a user would bring it."""

import json
from pathlib import Path

import duckdb

SOURCES = """
    select
        source_id, source as title, 'data_list' as source_kind, 'und' as language,
        'F' as reliability, '2020-01-01' as recorded_on
    from sources order by source_id
"""
COMPANIES = """
    select company_id, item as name, 'company' as kind from items order by company_id
"""
# A topic is measured in figures if nearly all its values are; the rest of its values
# are left out, as a user's reader of figures would leave them out.
METRICS = """
    select
        metric_id, attr as metric,
        case when is_figure then 'count' else 'label' end as unit_kind,
        'stock' as kind, 'nothing' as additive_over,
        case when is_figure then $absolute end as same_within,
        case when is_figure then $percent end as same_within_percent
    from topics order by metric_id
"""
CLAIMS = """
    select
        claim_id, source_id, 'L1' as locator, 'company_fact' as claim_type,
        company_id as subject, metric_id, value as value_text,
        case when is_figure then num end as value,
        case when is_figure then 'count' end as unit,
        'as listed' as summary, '2020-01-01' as recorded_on
    from claims
    where not is_figure or num is not null
    order by claim_id
"""
VERIFICATIONS = """
    select
        claims.claim_id,
        case
            when claims.value = gold.value then 'true'
            when abs(claims.num - gold.num)
                <= coalesce($absolute, $percent / 100 * abs(gold.num)) + 1e-9
                then 'true'
            else 'false'
        end as holds,
        'gold' as checked_by, '2020-01-01' as recorded_on
    from claims
    inner join given_gold as gold on claims.item = gold.item
    where gold.item in (select unnest($verified))
    order by claims.claim_id
"""


BROADER_LABELS = """
    select distinct specific as label, general as broader_label, metric_id
    from given_relation
    inner join (select distinct item, metric_id from claims) using (item)
    order by all
"""
# Numbered by their names: the same set gives the same ids.
TABLES = (
    """create table told as
    select distinct source, item, attr, value, num from given_claims""",
    """create table sources as
    select source, 's' || row_number() over (order by source) as source_id
    from told group by source""",
    """create table items as
    select item, 'i' || row_number() over (order by item) as company_id
    from told group by item""",
    """create table topics as
    select
        attr,
        'm' || row_number() over (order by attr) as metric_id,
        count(num) >= 0.9 * count(*) as is_figure
    from told group by attr""",
    """create table claims as
    select
        *,
        'c' || row_number() over (order by source, item, value) as claim_id
    from told
    inner join sources using (source)
    inner join items using (item)
    inner join topics using (attr)""",
)
QUERIES = {
    "sources": SOURCES,
    "companies": COMPANIES,
    "metrics": METRICS,
    "claims": CLAIMS,
    "verifications": VERIFICATIONS,
}


def tolerance(meta):
    """(absolute, percent) of meta's `tol`, 'abs:10' or 'rel:0.01'; None where unset."""
    how, _, size = (meta["tol"] or "").partition(":")
    absolute = float(size) if how == "abs" else None
    percent = float(size) * 100 if how == "rel" else None
    return absolute, percent


def write(gold_set, folder, verified=()):
    """Write a gold-labelled set as a corpus folder; create the folder.

    `gold_set` is a folder with claims.parquet, gold.parquet, meta.json and perhaps
    relation.parquet (item, general, specific). Every item becomes a subject of its own,
    every attribute a metric. `verified` names items whose answer a person looked up.
    """
    gold_set, folder = Path(gold_set), Path(folder)
    folder.mkdir(parents=True, exist_ok=True)
    meta = json.loads((gold_set / "meta.json").read_text())
    absolute, percent = tolerance(meta)
    settings = {"absolute": absolute, "percent": percent, "verified": list(verified)}
    with duckdb.connect() as con:
        con.execute("set threads = 2")
        for name in ("claims", "gold", "relation"):
            path = gold_set / f"{name}.parquet"
            if path.exists():
                con.read_parquet(str(path)).create(f"given_{name}")
        for statement in TABLES:
            con.execute(statement)
        queries = dict(QUERIES)
        if (gold_set / "relation.parquet").exists():
            queries["broader_labels"] = BROADER_LABELS
        for name, query in queries.items():
            used = {key: value for key, value in settings.items() if f"${key}" in query}
            rows = con.sql(query, params=used or None)
            rows.write_csv(str(folder / f"{name}.csv"), header=True)
