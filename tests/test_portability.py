"""Models hold SQL that both engines read alike; the rest is in macros/portable."""

import re
from pathlib import Path

import pytest
import sqlglot

ROOT = Path(__file__).parents[1]
MODELS = sorted((ROOT / "models").rglob("*.sql"))
# Hooks and overrides of dbt's own are no text of a model.
NEVER_IN_A_MODEL = {"generate_schema_name", "publish_when_green"}
MACROS = sorted(
    path
    for path in (ROOT / "macros").rglob("*.sql")
    if "portable" not in path.parts and path.stem not in NEVER_IN_A_MODEL
)
ONE_ENGINE_ONLY = {
    "double quotes (a text in Spark)": r'"',
    "a `::` cast": r"::",
    "qualify": r"\bqualify\b",
    "star with exclude or replace": r"\*\s+(exclude|replace)\b",
    "arg_max and its like": r"\b(arg_max|arg_min|max_by|min_by)\b",
    "unnest or explode": r"\b(unnest|explode)\b",
    "a list": r"\b(list|array_agg|string_agg|collect_list|collect_set)\s*\(",
    "strftime or date_format": r"\b(strftime|strptime|date_format)\b",
    "whole division": r"//",
    "union by name": r"\bunion\s+(all\s+)?by\s+name\b",
    "distinct on": r"\bdistinct\s+on\b",
    "asof join": r"\basof\b",
    "backslash (an escape in Spark)": r"\\",
    "text without its portable type": r"\bvarchar\b",
    "concat (skips null in DuckDB only)": r"\bconcat\s*\(",
    "hash (differs by engine)": r"\bhash\s*\(",
    "upper (ß differs by engine)": r"\bupper\s*\(",
    "day of the week (counts from 0 or 1)": r"\b(dayofweek|isodow|dow)\b",
}
JINJA = re.compile(r"\{\{.*?\}\}|\{%.*?%\}", re.DOTALL)
LITERAL = re.compile(r"'([^'\n]*)'|\"([^\"\n]*)\"")
RELATION = re.compile(r'"\w+"\."(\w+)"\."(\w+)"')


def sql_text(source):
    """Leave what reaches the engine: of Jinja, only the texts that it pastes."""

    def pasted(block):
        return " ".join(a or b for a, b in LITERAL.findall(block.group()))

    without_notes = re.sub(r"\{#.*?#\}|--[^\n]*", "", source, flags=re.DOTALL)
    return JINJA.sub(pasted, without_notes)


@pytest.mark.parametrize("path", MODELS + MACROS, ids=lambda path: path.stem)
def test_text_reads_alike_on_both_engines(path):
    text = sql_text(path.read_text())
    assert not [
        construct
        for construct, pattern in ONE_ENGINE_ONLY.items()
        if re.search(pattern, text, re.IGNORECASE)
    ]


@pytest.mark.parametrize("path", MODELS + MACROS, ids=lambda path: path.stem)
def test_only_portable_macros_ask_for_the_engine(path):
    assert not re.search(r"\btarget\.(type|name)\b|\badapter\.type\b", path.read_text())


@pytest.mark.parametrize("path", MODELS, ids=lambda path: path.stem)
def test_model_leaves_configuration_to_the_project(path):
    assert not re.search(r"\{\{-?\s*config\s*\(", path.read_text())


@pytest.mark.parametrize("dialect", ["duckdb", "spark"])
@pytest.mark.parametrize("path", MODELS, ids=lambda path: path.stem)
def test_compiled_model_parses(sample_build, path, dialect):
    compiled = RELATION.sub(r"\1.\2", sample_build.compiled(path.stem))
    assert len(sqlglot.parse(compiled, read=dialect)) == 1
