"""Make marts of a corpus by a plain script in Polars, as a capable analyst would.

    python bench/scale/plain_marts.py CORPUS OUT_FOLDER

Rows are checked, names looked up by alias, dates and values parsed, claims grouped by
key and gap of days; each origin speaks once on a question and the majority is believed.
Left out of what Dossier makes: learned accuracy and copying, denials' aim, what lies
between two answers, the history of belief, consistency checks, cards and change log.
"""

import sys
from datetime import timedelta
from pathlib import Path

import polars as pl
from plain_reading import (
    TERMS,
    WORDS,
    accepted_words,
    in_dollars,
    prepared,
    vocabulary,
)

KEY = ("subject", "claim_type", "counterparty", "person", "population", "team", "site")
SUBJECT_MARTS = ("customer_churn_events", "workforce_changes", "competitor_positioning")
FACTS = {
    "contracts": ["contract_win", "contract_total"],
    "valuation_marks": ["valuation_mark"],
    "legal_cases": ["lawsuit_filed", "allegation", "settlement", "ruling"],
    "incidents": ["data_exposure", "quality_failure", "fraud_abuse"],
    "pay_observations": ["pay_level", "pay_change"],
}
CORE_DAYS = 92


def faults() -> dict[str, pl.Expr]:
    """Return what is wrong with a claim, by reason and column."""
    col = pl.col
    has_value = col("value").is_not_null()
    checks = {
        "missing_value@claim_id": col("claim_id").is_null(),
        "duplicate_id@claim_id": col("claim_id").is_duplicated()
        & ~col("claim_id").is_first_distinct(),
        "missing_value@source_id": col("source_id").is_null(),
        "unknown_source@source_id": col("source_id").is_not_null()
        & col("publisher").is_null(),
        "unknown_origin@origin_id": col("origin_id").is_not_null()
        & col("origin_kind").is_null(),
        "missing_value@claim_type": col("claim_type").is_null(),
        "missing_value@subject": col("subject").is_null() & ~col("subject_unknown"),
        "unknown_name@subject": col("subject_unknown"),
        "unknown_name@counterparty": col("counterparty_unknown"),
        "unreadable_locator@locator": ~col("locator").str.contains(
            r"^L\d+(-L\d+|:\d+-\d+)?$"
        ),
        "unreadable_hash@span_sha256": ~col("span_sha256").str.contains(
            "^[0-9a-f]{64}$"
        ),
        "unreadable_value@value": has_value
        & col("low").is_null()
        & col("high").is_null(),
        "end_before_start@value": col("low") > col("high"),
        "value_without_metric@value": has_value & col("metric_id").is_null(),
        "missing_value@unit": has_value & col("unit").is_null(),
        "unit_not_of_metric@unit": col("unit_kind") != col("metric_unit_kind"),
        "share_without_base@base": has_value
        & (col("needs_base") == "true")
        & col("base").is_null(),
        "value_out_of_bounds@value": (col("low") < col("value_min"))
        | (col("high") > col("value_max")),
        "unreadable_date@occurred": col("occurred").is_not_null()
        & col("starts").is_null(),
        "end_before_start@occurred": col("starts") > col("ends"),
        "unreadable_date@due": col("due").is_not_null() & col("due_starts").is_null(),
        "unreadable_date@recorded_on": col("recorded_on")
        .str.to_date(strict=False)
        .is_null(),
        "end_before_start@retracted_on": col("retracted_on") < col("recorded_on"),
    }
    for column in (*WORDS, *TERMS):
        known = accepted_words(column)
        checks[f"unknown_word@{column}"] = ~col(column).is_in(known)
    return {name: check.fill_null(False) for name, check in checks.items()}


def grouped(claims: pl.LazyFrame) -> pl.LazyFrame:
    """Return standing claims with the event that they are about."""
    is_plan = pl.col("modality").is_in(["planned", "predicted", "conditional"])
    starts = pl.when(is_plan).then(pl.col("due_starts")).otherwise(pl.col("starts"))
    ends = pl.when(is_plan).then(pl.col("due_ends")).otherwise(pl.col("ends"))
    parts = [pl.col(part).fill_null("-") for part in KEY]
    claims = (
        claims.filter(pl.col("retracted_on").is_null())
        .with_columns(starts=starts, ends=ends, is_plan=is_plan)
        .with_columns(
            key=pl.concat_str([*parts, is_plan.cast(pl.String)], separator="|")
        )
    )
    is_fine = (pl.col("ends") - pl.col("starts")) <= timedelta(days=CORE_DAYS)
    slack = pl.duration(days=pl.col("slack").fill_null(0))
    fine = (
        claims.filter(is_fine)
        .with_columns(
            reach_from=pl.col("starts") - slack, reach_to=pl.col("ends") + slack
        )
        .sort("key", "reach_from", "reach_to", "claim_id")
        .with_columns(
            before=pl.col("reach_to").cum_max().shift(1).over("key"),
        )
        .with_columns(
            chain=(
                pl.col("before").is_null() | (pl.col("reach_from") > pl.col("before"))
            )
            .cum_sum()
            .over("key")
        )
        .drop("before", "reach_from", "reach_to")
    )
    lone = fine.group_by("key").agg(chain=pl.col("chain").max()).filter(chain=1)
    vague = claims.filter(~is_fine.fill_null(False)).join(lone, on="key", how="left")
    return pl.concat([fine, vague], how="diagonal_relaxed").with_columns(
        event_id=pl.concat_str(
            "key", pl.col("chain").cast(pl.String).fill_null("vague"), separator="/"
        )
    )


def answers(claims: pl.LazyFrame) -> pl.LazyFrame:
    """Return every answer of a claim to a question."""
    about = ["event_id", "claim_id", "source_id", "modality", "published"]
    origin = pl.col("origin_id").fill_null(pl.col("source_id"))
    base = claims.with_columns(origin=origin)
    asked = {
        "occurrence": pl.lit("yes"),
        "stage": pl.col("stage"),
        "comparison": pl.col("comparison"),
        "cause": pl.col("cause"),
        "moved_to": pl.col("moved_to"),
    }
    told = [
        base.select(*about, "origin", attribute=pl.lit(name), answer=answer)
        for name, answer in asked.items()
    ]
    figure = pl.concat_str("metric_id", pl.col("base").fill_null(""), separator=":")
    bounds = pl.concat_str(
        pl.col("low", "high").round(2).cast(pl.String).fill_null(""), separator=".."
    )
    value = pl.when(pl.col("value").is_not_null()).then(bounds)
    told.append(base.select(*about, "origin", attribute=figure, answer=value))
    return pl.concat(told).drop_nulls(["attribute", "answer"])


def verdicts(told: pl.LazyFrame) -> pl.LazyFrame:
    """Return the answer that most origins give to each question."""
    question = ["event_id", "attribute"]
    is_denial = pl.col("modality") == "denied"
    denials = told.filter(is_denial).group_by(question).agg(denial_count=pl.len())
    return (
        told.filter(~is_denial)
        .group_by(*question, "answer")
        .agg(
            origin_count=pl.col("origin").n_unique(),
            source_count=pl.col("source_id").n_unique(),
            claim_ids=pl.col("claim_id").sort().str.join(", "),
            last_reported_on=pl.col("published").max(),
        )
        .sort("origin_count", "answer", descending=[True, False])
        .group_by(question, maintain_order=True)
        .agg(
            pl.all().first(),
            share=pl.col("origin_count").first() / pl.col("origin_count").sum(),
            answer_count=pl.len(),
            sides=pl.col("answer").str.join(" / "),
        )
        .join(denials, on=question, how="left")
    )


def main() -> None:
    """Write the marts of the corpus named on the command line."""
    if len(sys.argv) != 3:
        sys.exit("usage: plain_marts.py CORPUS OUT_FOLDER")
    corpus, out = Path(sys.argv[1]), Path(sys.argv[2])
    out.mkdir(parents=True, exist_ok=True)

    def write(name: str, rows: pl.LazyFrame) -> pl.LazyFrame:
        path = out / f"{name}.parquet"
        rows.collect().write_parquet(path)
        return pl.scan_parquet(path)

    checks = faults()
    checked = write("claims_checked", prepared(corpus).with_columns(**checks))
    write(
        "rejected_rows",
        pl.concat(
            [
                checked.filter(pl.col(check)).select("claim_id", fault=pl.lit(check))
                for check in checks
            ]
        ).sort("claim_id", "fault"),
    )
    accepted = checked.filter(~pl.any_horizontal(*checks)).drop(*checks)
    claims = write("fct_claims", grouped(in_dollars(accepted)))
    told = write("verdict_evidence", answers(claims))
    believed = write("fct_verdicts", verdicts(told))
    write(
        "disputes",
        believed.filter(
            (pl.col("answer_count") > 1) | pl.col("denial_count").is_not_null()
        ),
    )
    happened = believed.filter(pl.col("attribute") == "occurrence").drop("attribute")
    types = vocabulary("claim_types").lazy().select("claim_type", "mart")
    events = write(
        "fct_events",
        claims.group_by("event_id")
        .agg(
            pl.col(*KEY, "modality", "is_plan", "summary").first(),
            occurred_from=pl.col("starts").max(),
            occurred_to=pl.col("ends").min(),
            claim_count=pl.len(),
        )
        .join(happened, on="event_id", how="left")
        .join(types, on="claim_type", how="left")
        .sort("event_id"),
    )
    figures = believed.filter(pl.col("attribute") != "occurrence").select(
        "event_id", "attribute", "answer", "share"
    )
    for mart in SUBJECT_MARTS:
        of_mart = events.filter((pl.col("mart") == mart) & ~pl.col("is_plan"))
        write(mart, of_mart.join(figures, on="event_id", how="left"))
    for mart, kinds in FACTS.items():
        of_kind = events.filter(pl.col("claim_type").is_in(kinds))
        write(mart, of_kind.join(figures, on="event_id", how="left"))
    write("forecasts", claims.filter(pl.col("is_plan")))
    agreed = told.join(
        believed.select("event_id", "attribute", believed="answer"),
        on=["event_id", "attribute"],
    )
    write(
        "source_scorecards",
        agreed.group_by("source_id").agg(
            claim_count=pl.len(),
            agreeing=(pl.col("answer") == pl.col("believed")).sum(),
        ),
    )


if __name__ == "__main__":
    main()
