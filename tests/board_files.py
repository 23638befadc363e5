"""Published files made for boards: none has rows, one has a thousand companies.

They are copies of the sample's file with other rows, so that no further build is
needed; boards read nothing but the file.
"""

import shutil

import duckdb
from board_answers import answer_boards
from board_pages import write_pages

# A name that is markup, one that turns the line around, one that a sheet would run.
HOSTILE = {
    "<script>document.title='taken'</script>": "hostile-markup",
    "\u202egnp.exe\u202c name \u202eunclosed": "hostile-direction",
    '=HYPERLINK("http://example.invalid","x")': "hostile-formula",
    '"><img src=x onerror=alert(1)>': '../"><img src=x>',
}
COMPANIES = 1000
# Vocabulary is there before anything is taken in.
VOCABULARY = (
    "dim_confidence_bands",
    "dim_churn_stages",
    "dim_claim_types",
    "dim_metrics",
    "dim_dates",
)


def copy_without_rows(published, path):
    """Write a file like that of a corpus into which nothing was taken."""
    shutil.copy(published, path)
    with duckdb.connect(str(path)) as connection:
        tables = connection.execute(
            "select table_name from duckdb_tables() where schema_name = 'marts'"
        ).fetchall()
        for (table,) in tables:
            if table not in VOCABULARY:
                connection.execute(f"delete from marts.{table}")


def copy_crowded(published, path):
    """Write a file with a thousand companies more, each with what Augment has."""
    shutil.copy(published, path)
    names = list(HOSTILE.items())
    names += [(f"Company {n}", f"company-{n}") for n in range(COMPANIES - len(names))]
    with duckdb.connect(str(path)) as connection:
        connection.execute("set search_path = 'marts'")
        connection.execute("create temp table named (company varchar, id varchar)")
        connection.executemany("insert into named values (?, ?)", names)
        connection.execute("""
            insert into dim_companies by name
            select model.* replace (id as company_id, named.company as company)
            from dim_companies as model, named where model.company_id = 'augment'""")
        for table in ("fct_events", "fct_verdicts", "verdict_evidence"):
            connection.execute(replicated(table))


def replicated(table):
    """Return SQL that gives every new company the rows that Augment has in a table."""
    own = {
        "fct_events": (
            "id || '/' || event_id as event_id, id as subject_id,"
            " company as subject, company || ' ' || summary as summary"
        ),
        "fct_verdicts": (
            "id || '/' || question_id as question_id, id || '/' || event_id"
            " as event_id, id as subject_id, company as subject"
        ),
        "verdict_evidence": "id || '/' || question_id as question_id",
    }[table]
    of_augment = {
        "fct_events": "subject_id = 'augment'",
        "fct_verdicts": "subject_id = 'augment'",
        "verdict_evidence": (
            "question_id in"
            " (select question_id from fct_verdicts where subject_id = 'augment')"
        ),
    }[table]
    return (
        f"insert into {table} by name select model.* replace ({own})"
        f" from {table} as model, named where {of_augment}"
    )


def write_pages_of(published, project, folder):
    """Write all pages of a file, by the project that built it; return their folder."""
    write_pages(answer_boards(published, project), folder)
    return folder
