"""What the README shows is what the warehouse says: nobody believes a stale example."""

import re

import pytest
from conftest import ROOT
from page import examples
from query import answer

EXAMPLES = examples(ROOT / "README.md")


@pytest.mark.parametrize(("corpus", "query", "shown"), EXAMPLES)
def test_readme_example_gives_what_it_shows(
    corpus, query, shown, sample_build, damaged_build
):
    path = (
        sample_build.published_file if corpus == "sql" else damaged_build.working_file
    )
    assert answer(path, query) == shown.rstrip("\n")


def test_readme_shows_a_result_for_every_query():
    text = (ROOT / "README.md").read_text(encoding="utf-8")
    assert text.count("```sql") == len(EXAMPLES)


@pytest.mark.parametrize("query", [query for _, query, _ in EXAMPLES])
def test_common_question_needs_no_join(query):
    assert not re.search(r"\bjoin\b|\bwith\b", query, re.IGNORECASE)
