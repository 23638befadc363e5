"""What the dictionary of metrics lets a semantic model declare.

`breaches` reads the parts of dbt's manifest and returns a sentence for everything that
is added up and must not be.
"""

import re

# What `additive_over` of the dictionary asks of a sum: the dimension that a filter must
# hold; None where no filter could mend anything. Others have to be thought about first.
ASKED_OF_A_SUM = {
    "time": None,
    "people and time": None,
    "rounds and time": None,
    "projects and time": None,
    "venues and time": None,
    "periods that do not overlap": None,
    "populations only where they do not overlap": "population",
    "contracts that do not contain one another": "is_total",
}
COUNTS = {"count", "count_distinct", "sum_boolean"}
ADDS_NOTHING = {"min", "max", "average", "median", "percentile"}
# The column's name says what a figure is, where a mart has several.
NAMED_BY_COLUMN = {
    "people": "people",
    "headcount": "headcount",
    "share_percent": "share_of_workforce",
}
DIMENSION = r"\{\{\s*Dimension\('(\w+)__(\w+)'\)\s*\}\}"


def filters(metric):
    """Return the SQL of every filter of a metric."""
    parts = [
        metric.get("filter"),
        (metric["type_params"]["measure"] or {}).get("filter"),
    ]
    return [
        one["where_sql_template"]
        for part in parts
        if part
        for one in part["where_filters"]
    ]


def pinned(metric):
    """Return each dimension that a metric holds to one value, with that value."""
    found = {}
    for text in filters(metric):
        if match := re.fullmatch(rf"{DIMENSION} = '([^']*)'", text.strip()):
            found[match[2]] = match[3]
        elif match := re.fullmatch(rf"(not )?{DIMENSION}", text.strip()):
            found[match[3]] = not match[1]
    return found


def breaches(semantic_models, metrics, marts, dictionary, populations):
    """Return what is declared additive and is not.

    `marts` holds the columns of every mart, `dictionary` its metrics by id.
    """
    found = []
    for model in semantic_models:
        columns = marts[model["model"]]
        for measure in model["measures"]:
            using = [
                metric
                for metric in metrics
                if (metric["type_params"]["measure"] or {}).get("name")
                == measure["name"]
            ]
            found += of_measure(measure, dictionary)
            if measure["agg"] not in ADDS_NOTHING:
                for metric in using:
                    found += of_metric(
                        metric, measure, columns, dictionary, populations
                    )
    return found


def of_measure(measure, dictionary):
    """Return what is wrong with a measure, whoever uses it."""
    name, agg = measure["name"], measure["agg"]
    if agg in COUNTS | ADDS_NOTHING:
        return []
    if agg != "sum":
        return [f"{name}: nobody has said what {agg} adds up"]
    metric_id = (measure.get("config") or {}).get("meta", {}).get("metric_id")
    if metric_id not in dictionary:
        return [f"{name}: a sum of what is in no dictionary ({metric_id})"]
    column = re.sub(r"_(low|best|high)$", "", measure["expr"] or name)
    if NAMED_BY_COLUMN.get(column, metric_id) != metric_id:
        return [f"{name}: {column} is not {metric_id}"]
    entry = dictionary[metric_id]
    found = []
    if entry["kind"] in ("ratio", "rate"):
        found.append(f"{name}: a sum of a {entry['kind']}")
    if entry["kind"] == "stock" and not measure["non_additive_dimension"]:
        found.append(f"{name}: a sum of a stock over time")
    for phrase in entry["additive_over"].split("; "):
        if phrase == "nothing":
            found.append(f"{name}: {metric_id} adds up over nothing")
        elif phrase not in ASKED_OF_A_SUM:
            found.append(f"{name}: nobody has said what '{phrase}' asks of a sum")
    return found


def of_metric(metric, measure, columns, dictionary, populations):
    """Return what a metric adds up that it has to leave out."""
    name, held = metric["name"], pinned(metric)
    if measure["agg"] == "count":
        return []
    found = []
    # A row that is the whole of others would be told twice.
    if "is_total" in columns and held.get("is_total") is not False:
        found.append(f"{name}: totals are added to their parts")
    if measure["agg"] != "sum":
        return found
    if "modality" in columns and held.get("modality") != "asserted":
        found.append(f"{name}: plans are added to facts")
    metric_id = (measure.get("config") or {}).get("meta", {}).get("metric_id")
    over = dictionary.get(metric_id, {}).get("additive_over", "")
    asked = {ASKED_OF_A_SUM.get(phrase) for phrase in over.split("; ")}
    if "population" in asked and held.get("population") not in populations:
        found.append(f"{name}: populations are added up")
    if "metric_id" in columns and held.get("metric_id") != metric_id:
        found.append(f"{name}: other measures are added to {metric_id}")
    return found
