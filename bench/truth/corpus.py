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
    inner join gold on claims.item = gold.item
    where gold.item in (select unnest($verified))
    order by claims.claim_id
"""


def tolerance(meta):
    """(absolute, percent) of meta's `tol`, 'abs:10' or 'rel:0.01'; None where unset."""
    how, _, size = (meta["tol"] or "").partition(":")
    absolute = float(size) if how == "abs" else None
    percent = float(size) * 100 if how == "rel" else None
    return absolute, percent


def write(gold_set, folder, verified=()):
    """Write the set in folder `gold_set` (claims.parquet, gold.parquet, meta.json and,
    where it has one, relation.parquet with item, general, specific) as a corpus into
    `folder`. `verified` names items whose gold answer a person has looked up.

    Every item becomes a subject of its own, every attribute a metric."""
    gold_set, folder = Path(gold_set), Path(folder)
    folder.mkdir(parents=True, exist_ok=True)
    meta = json.loads((gold_set / "meta.json").read_text())
    absolute, percent = tolerance(meta)
    settings = {"absolute": absolute, "percent": percent}
    con = duckdb.connect()
    con.execute("set threads = 2")
    con.execute(
        "create table told as select distinct source, item, attr, value, num"
        f" from '{gold_set}/claims.parquet'"
    )
    con.execute(f"create table gold as from '{gold_set}/gold.parquet'")
    con.execute(
        "create table sources as select source, 's' || row_number() over"
        " (order by source) as source_id from told group by source"
    )
    con.execute(
        "create table items as select item, 'i' || row_number() over (order by item)"
        " as company_id from told group by item"
    )
    con.execute(
        "create table topics as select attr, 'm' || row_number() over (order by attr)"
        " as metric_id, count(num) >= 0.9 * count(*) as is_figure"
        " from told group by attr"
    )
    con.execute(
        "create table claims as select *, 'c' || row_number() over"
        " (order by source, item, value) as claim_id from told join sources"
        " using (source) join items using (item) join topics using (attr)"
    )
    for name, query in {
        "sources": SOURCES,
        "companies": COMPANIES,
        "metrics": METRICS,
        "claims": CLAIMS,
        "verifications": VERIFICATIONS,
    }.items():
        used = {key: value for key, value in settings.items() if f"${key}" in query}
        if name == "verifications":
            used["verified"] = list(verified)
        con.execute(f"copy ({query}) to '{folder}/{name}.csv' (header)", used)
    relation = gold_set / "relation.parquet"
    if relation.exists():
        con.execute(
            "copy (select distinct specific as label, general as broader_label,"
            f" metric_id from '{relation}' join (select distinct item, metric_id from"
            f" claims) using (item)) to '{folder}/broader_labels.csv' (header)"
        )
    con.close()
