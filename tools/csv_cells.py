"""The cells of a row of CSV, as DuckDB reads them."""

import re

QUOTED = rb' *+"(?:[^"]++|"")*+" *+(?=[,\n])'
PLAIN = rb'(?! *+")[^,\n]*+'
CELL = re.compile(rb"%s|%s" % (QUOTED, PLAIN))
CLOSED = re.compile(rb'(?:[^"]++|"")*+"')


def raw_cells(row: bytes) -> list[bytes]:
    """Return the cells of one well-formed row, which ends with a line end, as written.

    Raises ValueError where its quotes are broken.
    """
    found, at = [], 0
    while at < len(row):
        match = CELL.match(row, at)
        if match is None:
            raise ValueError("broken quotes")
        found.append(match[0])
        at = match.end() + 1
    return found


def is_quoted(cell: bytes) -> bool:
    """Tell whether a cell has quotes around it, blanks aside."""
    return cell.lstrip(b" ").startswith(b'"')


def without_blanks(row: bytes) -> bytes:
    """Return a row without blanks around quotes."""
    tight = [cell.strip(b" ") if is_quoted(cell) else cell for cell in raw_cells(row)]
    return b",".join(tight) + b"\n"


def has_stray_quote(row: bytes) -> bool:
    """Tell whether a cell of a well-formed row holds a quote and has none around it."""
    return any(b'"' in cell and not is_quoted(cell) for cell in raw_cells(row))


def cells(row: bytes) -> list[str]:
    """Return what the cells of one well-formed row of UTF-8 say."""
    return [
        cell.strip(b" ")[1:-1].replace(b'""', b'"').decode()
        if is_quoted(cell)
        else cell.decode()
        for cell in raw_cells(row)
    ]


def decodes(text: bytes) -> bool:
    """Tell whether a text is UTF-8."""
    try:
        text.decode("utf-8")
    except UnicodeDecodeError:
        return False
    return True


def header_end(block: bytes) -> int:
    """Return where the first row that is not blank ends, header cells well formed."""
    start = 0
    while block[start : start + 1] == b"\n":
        start += 1
    at = start
    while match := CELL.match(block, at):
        at = match.end() + 1
        if block[at - 1 : at] == b"\n":
            return at
    return block.index(b"\n", start) + 1
