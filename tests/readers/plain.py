"""Values as text, alike in every reader: standard library only, any Python."""

import json
import sys


def plain(value):
    """Return a value as text; None stays None."""
    if value is None:
        return None
    return str(value).lower() if isinstance(value, bool) else str(value)


def plain_rows(rows):
    """Return rows as lists of texts."""
    return [[plain(value) for value in row] for row in rows]


def tell(version, ask, **more):
    """Put the questions on standard input to `ask` and print what it gives.

    `ask` takes a query and gives rows of Python values, or raises. What it raises when
    told to write is the last answer.
    """
    asked = json.load(sys.stdin)
    answers = {name: ask(query) for name, query in asked["questions"].items()}
    try:
        ask(asked["write"])
        refusal = ""
    except Exception as error:
        refusal = str(error)
    told = {
        "version": version,
        "answers": {name: plain_rows(rows) for name, rows in answers.items()},
        "types": [type(value).__name__ for value in answers["types"][0]],
        "refusal": refusal,
        **more,
    }
    print(json.dumps(told))
