"""Read a corpus for `plain_marts.py`: names, dates, values, words and money."""

import calendar
from datetime import date
from pathlib import Path

import polars as pl

VOCABULARY = Path(__file__).parents[2] / "seeds" / "vocabulary"
TOUCH_DAYS = 3
NUMBER = r"(-?\d+(?:\.\d+)?)"
TERMS = ("population", "base", "cause", "comparison")
WORDS = {
    "claim_type": "claim_types",
    "stage": "churn_stages",
    "modality": "modalities",
    "speaker_kind": "speaker_kinds",
    "unit": "units",
}


def vocabulary(name: str) -> pl.DataFrame:
    """Return a shipped vocabulary as text."""
    return pl.read_csv(VOCABULARY / f"{name}.csv", infer_schema=False)


def table(corpus: Path, name: str) -> pl.LazyFrame:
    """Return all files of a table."""
    return pl.scan_parquet(corpus / name / "*.parquet")


def days(edtf: str) -> tuple[date, date, int] | None:
    """Return the first and last day of a date and its slack; None if unreadable."""
    exact = edtf.rstrip("~?%")
    first, _, last = exact.partition("/")
    try:
        starts = min(edges(first))
        ends = max(edges(last or first))
    except ValueError:
        return None
    span = (ends - starts).days
    about = max(span + 1, TOUCH_DAYS) if exact != edtf else 0
    return (starts, ends, about or (TOUCH_DAYS if span == 0 else 0))


def edges(text: str) -> tuple[date, date]:
    """Return the first and last day of a year, month or day."""
    parts = [int(part) for part in text.split("-")]
    if len(parts) == 1:
        return date(parts[0], 1, 1), date(parts[0], 12, 31)
    if len(parts) == 2:
        last = calendar.monthrange(*parts)[1]
        return date(*parts, 1), date(*parts, last)
    return date(*parts), date(*parts)


def dates(claims: pl.LazyFrame) -> pl.LazyFrame:
    """Return every date that claims tell, read once."""
    told = pl.concat(
        [claims.select(edtf="occurred"), claims.select(edtf="due")]
    ).unique()
    texts = told.drop_nulls().collect()["edtf"].to_list()
    read = [(text, *(days(text) or (None, None, None))) for text in texts]
    schema = {
        "edtf": pl.String,
        "starts": pl.Date,
        "ends": pl.Date,
        "slack": pl.Int64,
    }
    return pl.LazyFrame(read, schema=schema, orient="row")


def names(corpus: Path) -> pl.LazyFrame:
    """Return the one company that each spelling means."""
    companies = table(corpus, "companies").filter(
        pl.col("name").is_not_null()
        & pl.col("kind").is_in(accepted_words("company_kind"))
        & pl.col("is_focus").is_in(["true", "false"])
    )
    spellings = pl.concat(
        [
            companies.select(entity="company_id", spelling="name"),
            companies.select(entity="company_id", spelling="company_id"),
            table(corpus, "aliases")
            .select(entity="entity_id", spelling="alias")
            .join(companies, left_on="entity", right_on="company_id", how="semi"),
        ]
    )
    return (
        spellings.select("entity", key=folded("spelling"))
        .unique()
        .filter(pl.len().over("key") == 1)
    )


def folded(column: str) -> pl.Expr:
    """Return the key of a name."""
    return (
        pl.col(column)
        .str.normalize("NFKC")
        .str.to_lowercase()
        .str.replace_all(r"\s+", " ")
    )


def resolved(claims: pl.LazyFrame, spellings: pl.LazyFrame) -> pl.LazyFrame:
    """Return claims with companies as ids; what is unknown is null."""
    for column in ("subject", "counterparty", "moved_to"):
        claims = (
            claims.with_columns(key=folded(column), told=pl.col(column))
            .join(spellings, on="key", how="left")
            .with_columns(
                pl.col("entity").alias(column),
                (pl.col("told").is_not_null() & pl.col("entity").is_null()).alias(
                    f"{column}_unknown"
                ),
            )
            .drop("key", "told", "entity")
        )
    return claims


def valued(claims: pl.LazyFrame) -> pl.LazyFrame:
    """Return claims with the bounds of their values."""
    value = pl.col("value")
    single = value.str.extract(rf"^(?:~|>=|<=|>|<)?{NUMBER}$").cast(pl.Float64)
    low = value.str.extract(rf"^{NUMBER}\.\.").cast(pl.Float64)
    high = value.str.extract(rf"\.\.{NUMBER}$").cast(pl.Float64)
    return claims.with_columns(
        best=single,
        low=pl.when(value.str.starts_with("<"))
        .then(None)
        .otherwise(single.fill_null(low)),
        high=pl.when(value.str.starts_with(">"))
        .then(None)
        .otherwise(single.fill_null(high)),
    )


def accepted_words(column: str) -> list[str]:
    """Return what a coded column may say."""
    if column not in WORDS:
        terms = vocabulary("terms").filter(pl.col("list") == column)
        return terms["term"].to_list()
    return vocabulary(WORDS[column])[column].to_list()


def prepared(corpus: Path) -> pl.LazyFrame:
    """Return all claims with everything read that they say."""
    metrics = vocabulary("metrics").lazy()
    units = vocabulary("units").lazy()
    claims = table(corpus, "claims")
    read = dates(claims)
    claims = resolved(claims, names(corpus))
    return (
        valued(claims)
        .join(
            table(corpus, "sources").select(
                "source_id",
                pl.col("publisher").fill_null("?"),
                "source_kind",
                published=pl.col("published").str.slice(0, 10),
            ),
            on="source_id",
            how="left",
        )
        .join(
            table(corpus, "origins").select("origin_id", "origin_kind").unique(),
            on="origin_id",
            how="left",
        )
        .join(
            metrics.select(
                "metric_id",
                "needs_base",
                pl.col("value_min", "value_max").cast(pl.Float64),
                metric_unit_kind="unit_kind",
            ),
            on="metric_id",
            how="left",
        )
        .join(units.select("unit", "unit_kind", "currency"), on="unit", how="left")
        .join(read, left_on="occurred", right_on="edtf", how="left")
        .join(
            read.select("edtf", due_starts="starts", due_ends="ends"),
            left_on="due",
            right_on="edtf",
            how="left",
        )
        .with_columns(modality=pl.col("modality").fill_null("asserted"))
    )


def in_dollars(claims: pl.LazyFrame) -> pl.LazyFrame:
    """Return claims with money at the rate of its day."""
    rates = vocabulary("fx_rates").with_columns(
        pl.col("rate_on").str.to_date(), pl.col("units_per_eur").cast(pl.Float64)
    )
    dollars = rates.filter(currency="USD").select("rate_on", usd="units_per_eur")
    rates = rates.join(dollars, on="rate_on").select(
        "rate_on", "currency", usd_rate=pl.col("usd") / pl.col("units_per_eur")
    )
    euros = dollars.select("rate_on", currency=pl.lit("EUR"), usd_rate="usd")
    rates = pl.concat([rates, euros]).sort("rate_on").lazy()
    rate = pl.col("usd_rate").fill_null(1)
    return (
        claims.sort("ends")
        .join_asof(
            rates,
            left_on="ends",
            right_on="rate_on",
            by="currency",
            check_sortedness=False,
        )
        .with_columns(pl.col("low", "best", "high") * rate)
    )
