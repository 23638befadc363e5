"""Whatever people type, it is read as Python reads it, or not at all.

The SQL under test is the compiled text of the models that read; only the relations that
it reads from are put in its place.
"""

from datetime import date

import pytest
from engine import Engine
from hypothesis import example, given, settings
from hypothesis import strategies as st
from oracles import FORMS, LAST_DIGIT, NUMBER, date_of, value_of


@pytest.fixture(scope="module")
def engine(sample_build):
    return Engine(sample_build)


@pytest.fixture(scope="module")
def read_values(engine):
    query = (
        "select value_notation, value_form, value_low, value_best, value_high,"
        f" is_reversed from ({engine.model('int_values_read')})"
    )

    def read(texts):
        engine.relation("stg_claims", "select unnest(?::varchar[]) as value", texts)
        return {row[0]: row[1:] for row in engine.rows(query)}

    return read


@pytest.fixture(scope="module")
def read_dates(engine):
    parts = engine.model("int_date_parts_read")
    query = (
        "select edtf, date_precision, starts_on, ends_on, is_reversed"
        f" from ({engine.model('int_dates_read')})"
    )

    def read(texts):
        engine.relation(
            "int_dates_collected", "select distinct unnest(?::varchar[]) as edtf", texts
        )
        engine.relation("int_date_parts_read", parts)
        return {row[0]: row[1:] for row in engine.rows(query)}

    return read


def many(*texts):
    return st.lists(st.one_of(*texts), min_size=1, max_size=80)


numbers = st.from_regex(rf"{NUMBER}", fullmatch=True) | st.decimals(
    -(10**15), 10**15, places=2
).map(lambda number: f"{number:f}")
notations = st.builds("{}{}".format, st.sampled_from(list(FORMS)), numbers) | st.builds(
    "{}..{}".format, numbers, numbers
)
almost_values = st.text("0123456789.~<>=-+ e,_\uff11\u0663", max_size=12)


@settings(max_examples=80)
@given(texts=many(notations, almost_values, st.text(max_size=12)))
@example(texts=["200", "~200", "100..999", ">=100000", "<24", "~14.3", "~0", "-5..5"])
@example(
    texts=[
        "",
        ".5",
        "5.",
        "1e3",
        "1_000",
        "1,000",
        "\uff11\uff12",
        "~",
        "..",
        "5..",
        "..5",
    ]
)
@example(texts=["99999999999999", "100000000000000", "1..100000000000000", "~1.00005"])
def test_value_is_read_as_written_or_not_at_all(read_values, texts):
    found = read_values(texts)
    assert set(found) == set(texts)
    for text, (form, *bounds, is_reversed) in found.items():
        wanted_form, *wanted = value_of(text)
        assert form == wanted_form, text
        for got, expected in zip(bounds, wanted, strict=True):
            assert (got is None) == (expected is None), text
            assert got is None or abs(got - expected) <= LAST_DIGIT, text
        told = [bound for bound in bounds if bound is not None]
        assert is_reversed or told == sorted(told), text
        assert is_reversed == (form == "range" and bounds[0] > bounds[2]), text


years = st.integers(1000, 9998).map(str)
days = st.dates(date(1000, 1, 1), date(9998, 12, 31)).map(date.isoformat)
months = st.builds("{}-{:02}".format, years, st.integers(0, 26))
moments = st.builds(
    "{}T{}{}".format,
    days,
    st.just("10:30:00"),
    st.sampled_from(["", "Z", "+08", "-05:30"]),
)
masked = st.builds(
    "{}{}".format, years, st.sampled_from(["-XX", "-XX-XX", "-07-XX", "-13-XX"])
) | st.sampled_from(["201X", "20XX", "2XXX", "XXXX", "2025-1X"])
date_parts = st.builds(
    "{}{}".format,
    st.one_of(years, days, months, moments, masked),
    st.sampled_from(["", "", "", "~", "?", "%", "~?"]),
)
edtf = st.one_of(
    date_parts,
    st.builds("{}/{}".format, date_parts | st.sampled_from(["", ".."]), date_parts),
    st.builds("{}/{}".format, date_parts, st.sampled_from(["", "..", "../", "x"])),
)
# Years from 1000 on: the year 0 is a date in DuckDB and none in Python.
almost_dates = st.text("123456789-/.X~?%T:Z+ u", max_size=14)


@settings(max_examples=80)
@given(texts=many(edtf, almost_dates, st.text(max_size=10)))
@example(
    texts=["2025", "2025-07", "2025-07-16", "2025-06/2025-08", "2025-07~", "2025?"]
)
@example(texts=["../2025-07", "2025/..", "/2025", "2025/", "/", "../..", "2025-02-29"])
@example(
    texts=["2024-02", "2023-02", "2023-24", "2024-24", "2025-00", "2025-7", "July"]
)
def test_date_is_read_as_the_calendar_has_it_or_not_at_all(read_dates, texts):
    found = read_dates(texts)
    assert set(found) == set(texts)
    for text, (form, starts_on, ends_on, is_reversed) in found.items():
        assert (form, starts_on, ends_on) == date_of(text), text
        both = starts_on is not None and ends_on is not None
        assert is_reversed == (both and starts_on > ends_on), text
