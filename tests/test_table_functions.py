"""What anybody can call in the published file gives what its comment says."""

import pytest
from conftest import connect

CALLS = {
    "about": "'Scale AI'",
    "as_of": "'2025-09-30'",
    "changed_since": "'2025-09-30'",
    "cite": "'signal-brief-016, arabic-report-013'",
    "explain": "'scale-ai/layoff/full_time_employees/2025-07#occurrence'",
    "search": "'google'",
    "timeline": "'Scale AI'",
}
TAKES_TEXT = sorted(set(CALLS) - {"as_of", "changed_since"})
# Quotes, wildcards, blanks of three kinds, both directions, and nothing at all.
HOSTILE = ["", " ", "'", "%", "_", "\\", "; drop table x; --", "\u202e\u3000\t", ", ,"]


def rows(connection, name, *values):
    """Call a table function as a reader does; values travel as parameters."""
    marks = ", ".join("?" for _ in values)
    relation = connection.execute(f"from marts.{name}({marks})", list(values))
    names = [column[0] for column in relation.description]
    return [dict(zip(names, row, strict=True)) for row in relation.fetchall()]


def test_functions_are_those_tested(sample):
    found = sample.sql(
        "select function_name from duckdb_functions() where schema_name = 'marts'"
    ).fetchall()
    assert sorted(name for (name,) in found) == sorted(CALLS)


@pytest.mark.parametrize("name", CALLS)
def test_function_says_what_it_gives_and_how_to_call_it(sample, name):
    ((comment,),) = sample.execute(
        "select comment from duckdb_functions()"
        " where schema_name = 'marts' and function_name = ?",
        [name],
    ).fetchall()
    assert f"from marts.{name}('" in comment
    assert "one row per" in comment.lower() or name == "search"


@pytest.mark.parametrize("name", CALLS)
def test_function_gives_rows(sample, name):
    assert sample.sql(f"from marts.{name}({CALLS[name]})").fetchall()


def test_parameter_is_no_column_of_a_mart(sample):
    # A parameter hides every column of its name, and the query means another thing.
    parameters = sample.sql(
        "select unnest(parameters) from duckdb_functions() where schema_name = 'marts'"
    ).fetchall()
    columns = sample.sql(
        "select column_name from duckdb_columns() where schema_name = 'marts'"
    ).fetchall()
    assert parameters
    assert not set(parameters) & set(columns)


def test_function_reads_marts_of_its_own_file_only(sample):
    texts = sample.sql(
        "select function_name, macro_definition from duckdb_functions()"
        " where schema_name = 'marts'"
    ).fetchall()
    other = ["raw.", "staging.", "intermediate.", "dossier."]
    assert not [name for name, text in texts if any(word in text for word in other)]


@pytest.mark.parametrize("text", HOSTILE)
@pytest.mark.parametrize("name", TAKES_TEXT)
def test_hostile_text_finds_nothing_and_breaks_nothing(sample, name, text):
    if name != "search" or not text.strip():
        assert rows(sample, name, text) == []


@pytest.mark.parametrize("sign", ["%", "_", "$", "\\"])
def test_search_takes_every_sign_for_itself(sample, sign):
    found = {
        row["id"] for row in rows(sample, "search", sign) if row["kind"] == "claim"
    }
    saying = sample.execute(
        "select claim_id from marts.fct_claims"
        " where contains(concat_ws(' ', summary, value_text), ?)",
        [sign],
    ).fetchall()
    assert found == {claim_id for (claim_id,) in saying}


@pytest.mark.parametrize("name", TAKES_TEXT)
def test_nothing_asked_gives_nothing(sample, name):
    assert rows(sample, name, None) == []


def test_as_of_the_last_day_is_the_verdict_of_today(sample):
    assert not sample.sql(
        "select question_id, answer, confidence, claim_ids from marts.fct_verdicts"
        " except"
        " select question_id, answer, confidence, claim_ids"
        " from marts.as_of('9999-12-31')"
    ).fetchall()


def test_as_of_an_earlier_day_knows_only_what_was_known(sample):
    days = [row["known_on"] for row in rows(sample, "as_of", "2025-09-20")]
    assert str(max(days)) == "2025-09-15"
    ids = [row["question_id"] for row in rows(sample, "as_of", "2025-09-20")]
    assert len(ids) == len(set(ids)) > 0
    assert rows(sample, "as_of", "1999-01-01") == []


def test_changed_since_tells_what_differs_between_two_days(sample):
    changed = {
        row["question_id"]: row["change"]
        for row in rows(sample, "changed_since", "2025-09-20")
    }
    then = {row["question_id"]: row for row in rows(sample, "as_of", "2025-09-20")}
    now = {row["question_id"]: row for row in rows(sample, "as_of", "9999-12-31")}
    assert {key for key, change in changed.items() if change == "new"} == set(
        now
    ) - set(then)
    moved = {
        key
        for key in then
        if (then[key]["answer"], then[key]["confidence"])
        != (now[key]["answer"], now[key]["confidence"])
    }
    assert moved
    assert {key for key, change in changed.items() if change != "new"} == moved
    assert rows(sample, "changed_since", "9999-12-31") == []


@pytest.mark.parametrize("name", ["timeline", "about"])
@pytest.mark.parametrize(
    "spelling", ["SCALE  ai", "\uff33cale AI", "سكيل", "شركة Scale AI"]
)
def test_company_is_known_by_any_spelling(sample, name, spelling):
    assert rows(sample, name, spelling) == rows(sample, name, "scale-ai") != []


def test_timeline_is_in_order_and_of_its_company_alone(sample):
    told = rows(sample, "timeline", "谷歌")
    starts = [
        row["occurred_from"] or row["occurred_to"] or row["first_known_on"]
        for row in told
    ]
    assert starts == sorted(starts)
    assert told
    assert all("Google" in (row["subject"], row["counterparty"]) for row in told)


def test_person_has_a_timeline_too(sample):
    told = rows(sample, "timeline", "创始人王")
    assert {row["person"] for row in told} == {"Alexandr Wang"}


def test_ambiguous_name_tells_of_everyone_it_may_mean(sample):
    ambiguous = sample.sql(
        "select alias, entity from marts.dim_aliases where is_ambiguous"
    ).fetchall()
    for alias, entity in ambiguous:
        told = rows(sample, "timeline", alias)
        assert any(entity in row.values() for row in told), (alias, entity)


@pytest.mark.parametrize("wanted", ["PAUSED google", "谷歌 paused", "paüsed Gôogle"])
def test_search_wants_every_word_in_any_script(sample, wanted):
    found = rows(sample, "search", wanted)
    assert found
    assert all("paused" in row["text"].lower() for row in found)


def test_search_finds_a_company_before_what_is_said_of_it(sample):
    found = rows(sample, "search", "谷歌")
    assert (found[0]["kind"], found[0]["id"]) == ("company", "google")
    assert "claim" in {row["kind"] for row in found}


def test_search_finds_a_source_and_an_origin(sample):
    kinds = {row["kind"] for row in rows(sample, "search", "memo")}
    assert {"claim", "origin"} <= kinds
    assert "source" in {row["kind"] for row in rows(sample, "search", "signal-brief")}


def test_cite_leads_from_any_row_to_its_places(sample):
    ((ids,),) = sample.sql(
        "select claim_ids from marts.customer_churn_events where customer = 'Google'"
    ).fetchall()
    cited = rows(sample, "cite", ids)
    assert [row["claim_id"] for row in cited] == ids.split(", ")
    assert all(row["source"] and row["locator"] for row in cited)


def test_file_works_under_another_name(sample_build, tmp_path):
    other = tmp_path / "another name.duckdb"
    other.write_bytes(sample_build.published_file.read_bytes())
    with connect(other) as connection:
        for name, value in CALLS.items():
            assert connection.sql(f"from marts.{name}({value})").fetchall()
