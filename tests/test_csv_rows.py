"""A torn row costs itself alone, and the engine reads all that is left."""

import io

import duckdb
import pytest
from csv_rows import BOM, REASONS, Rows
from hypothesis import given, settings
from hypothesis import strategies as st

READER = (
    "read_csv('{path}', auto_detect = false, header = true,"
    " columns = {{'a': 'varchar', 'b': 'varchar', 'c': 'varchar'}}, delim = ',',"
    " quote = '\"', escape = '\"', nullstr = '', encoding = 'utf-8',"
    " max_line_size = 2097152, strict_mode = true)"
)
LONG = "x" * 2_000_001
# What stands below the header; the first cells of good rows; what is refused, as row,
# line and reason.
CASES = {
    "all good": ("1,,\n2,,\n", ["1", "2"], []),
    "no last line end": ("1,,\n2,,", ["1", "2"], []),
    "a cell too few": ("1,,\n2,\n3,,\n", ["1", "3"], [(2, 3, "too_few_cells")]),
    "a cell too many": ("1,,\n2,,,\n3,,\n", ["1", "3"], [(2, 3, "too_many_cells")]),
    "open to the end": ('1,,\n2,",\n3,,\n', ["1", "3"], [(2, 3, "broken_quotes")]),
    "open to the next quote": (
        '1,"x,\n2,,\n3,"y",\n',
        ["2", "3"],
        [(1, 2, "broken_quotes")],
    ),
    "text after a quote": ('1,"x"y,\n2,,\n', ["2"], [(1, 2, "broken_quotes")]),
    "rest of a torn cell": (
        '1,"x "y" z\nand, more text",\n2,,\n',
        ["2"],
        [(1, 2, "broken_quotes"), (2, 3, "broken_quotes")],
    ),
    "a ragged row of three lines": (
        '1,"x\n,,\ny"\n2,,\n',
        ["2"],
        [(1, 2, "too_few_cells")],
    ),
    "lines in a cell": (
        '1,"x\n\ny",\n2,\n3,,\n',
        ["1", "3"],
        [(2, 5, "too_few_cells")],
    ),
    "blank lines": ("\n1,,\n\n\n2,\n", ["1"], [(2, 6, "too_few_cells")]),
    "a quote within a cell": ('1,5" disk,\n', ["1"], []),
    "blanks before a quote": ('1, "x, y" ,z\n', ["1"], []),
    "quotes written twice": ('1,"a ""b"", c",\n', ["1"], []),
    "not UTF-8": ("1,caf\udce9,\n2,café,\n", ["2"], [(1, 2, "not_utf8")]),
    "Windows line ends": (
        "1,,\r\n2,\r\n3,,\r\n",
        ["1", "3"],
        [(2, 3, "too_few_cells")],
    ),
    "mixed line ends": ("1,,\r\n2,,\n3,,\r", ["1", "2", "3"], []),
    "too long a line": (f"1,{LONG},\n2,,\n", ["2"], [(1, 2, "line_too_long")]),
    "nothing": ("", [], []),
}


def sort_rows(text, block=1 << 16):
    """Return the good part of a file, the scan and what was refused."""
    good, refused = [], []
    rows = Rows(3, refused.append, lambda *_: None, good.append)
    scan = rows.read(io.BytesIO(text), block)
    told = [(row.row_number, row.line_number, row.reason) for row in refused]
    return b"".join(good), scan, told


def engine_reads(text, folder):
    path = folder / "read.csv"
    path.write_bytes(text)
    return duckdb.sql(f"from {READER.format(path=path)}").fetchall()


def encoded(text):
    return f"a,b,c\n{text}".encode("utf-8", "surrogateescape")


@pytest.mark.parametrize("block", [3, 1 << 16], ids=["in small pieces", "in one"])
@pytest.mark.parametrize("case", CASES)
def test_torn_row_costs_itself_alone(case, block, tmp_path):
    text, kept, refused = CASES[case]
    # Pieces of three bytes put together to two million would take minutes.
    block = block if len(text) < 1000 else 1 << 16
    good, _, told = sort_rows(encoded(text), block)
    assert told == refused
    assert [row[0] for row in engine_reads(good, tmp_path)] == kept


@pytest.mark.parametrize("case", CASES)
def test_file_that_needs_no_mending_is_read_as_it_is(case, tmp_path):
    text, kept, _ = CASES[case]
    _, scan, _ = sort_rows(encoded(text))
    if not scan.must_be_mended:
        assert [row[0] for row in engine_reads(encoded(text), tmp_path)] == kept


def test_every_reason_is_met():
    assert {reason for *_, told in CASES.values() for *_, reason in told} == set(
        REASONS
    )


def test_byte_order_mark_is_no_part_of_the_header():
    good, _, _ = sort_rows(BOM + encoded("1,,\n"))
    assert good.startswith(b"a,b,c\n")


def test_place_is_told_where_rows_and_lines_part():
    places = []
    rows = Rows(3, lambda _: None, lambda *place: places.append(place))
    rows.read(io.BytesIO(encoded('1,,\n2,,\n3\n4,,\n5,"x\ny",\n6,,\n')))
    # Good row, row, line.
    assert places == [(1, 1, 2), (3, 4, 5), (5, 6, 8)]


CELL = st.sampled_from(
    ["x", "", '"q"', '"q, r"', '"x\ny"', '5" d', '"a ""b"" c"', "é", '"汉\n字"', "  "]
)
DAMAGE = st.sampled_from(
    [b'"', b",", b"\n", b"\xff", b"\r", b"\n\n", b'""', b" ", b"\r\n", b"\0"]
)


@settings(max_examples=150, deadline=None)
@given(
    rows=st.lists(st.tuples(CELL, CELL, CELL), max_size=8),
    damage=st.lists(
        st.tuples(st.integers(0, 300), st.booleans(), DAMAGE), min_size=0, max_size=4
    ),
    block=st.integers(1, 40),
)
def test_whatever_the_damage_every_row_is_good_or_refused(
    rows, damage, block, tmp_path_factory
):
    header, body = b"a,b,c\n", "".join(f"{','.join(row)}\n" for row in rows).encode()
    for at, is_cut, what in damage:
        at %= len(body) + 1
        body = body[:at] + (b"" if is_cut else what) + body[at + is_cut :]
    good, scan, told = sort_rows(header + body, block)
    read = engine_reads(good, tmp_path_factory.getbasetemp())
    assert len(read) == scan.row_count
    assert [row for row, *_ in told] == sorted({row for row, *_ in told})
    assert max([0, *(row for row, *_ in told)]) <= scan.row_count + len(told)
    if not scan.must_be_mended:
        assert engine_reads(header + body, tmp_path_factory.getbasetemp()) == read
    if not damage:
        assert (scan.row_count, told) == (len(rows), [])
