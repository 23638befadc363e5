"""Make a cell harmless that a spreadsheet would run as a formula.

The signs are those of OWASP's page on CSV injection; sheets skip blanks before them,
and read the full-width ones as the plain ones.
"""

BLANK = r"[\s\p{Z}\p{C}]*"
SIGN = r"[=+\-@\x{FF1D}\x{FF0B}\x{FF0D}\x{FF20}]"
# Where a sheet splits at another sign than the comma, a cell begins inside a cell.
INNER = rf"([;\t\r\n][\"']*{BLANK})({SIGN})"
STARTS = rf"^{BLANK}{SIGN}|^[\t\r\n]"


def is_armed(column: str) -> str:
    """Return SQL that tells whether a text would run, as it is or after a split."""
    return (
        f"(regexp_matches({column}, {literal(STARTS)})"
        f" or regexp_matches({column}, {literal(INNER)}))"
    )


def defused(column: str) -> str:
    """Return SQL for the text with an apostrophe before every such place."""
    inner = rf"regexp_replace({column}, {literal(INNER)}, '\1''\2', 'g')"
    return (
        f"case when regexp_matches({column}, {literal(STARTS)})"
        f" then '''' || {inner} else {inner} end"
    )


def literal(text: str) -> str:
    """Return a text as SQL writes it."""
    return "'" + text.replace("'", "''") + "'"
