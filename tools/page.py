"""Pages that show queries with their results: read, answered, filled anew."""

import re
from pathlib import Path

from query import answer

# A query, the kind of corpus it asks, and the table below it.
EXAMPLE = re.compile(r"```(sql(?: \w+)?)\n(.*?)```\n\n((?:\|[^\n]*\n)+)", re.DOTALL)


def examples(page: Path) -> list[tuple[str, str, str]]:
    """Return every query of `page` with the corpus it asks and the result it shows."""
    return EXAMPLE.findall(page.read_text(encoding="utf-8"))


def filled(page: Path, path: Path) -> str:
    """Return the text of `page` with what the file at `path` answers today."""

    def fresh(example: re.Match) -> str:
        corpus, query, _ = example.groups()
        return f"```{corpus}\n{query}```\n\n{answer(path, query)}\n"

    return EXAMPLE.sub(fresh, page.read_text(encoding="utf-8"))
