"""MetricFlow, an extra that `make metrics` installs, answers from the same figures."""

import csv
import importlib.util
import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from conftest import ROOT, connect

pytestmark = pytest.mark.skipif(
    importlib.util.find_spec("metricflow") is None,
    reason="MetricFlow is not installed: make metrics",
)
QUERIES = {
    "cut": (
        ["full_time_employees_cut,contractors_cut", "company__company_name"],
        """
        select
            company,
            sum(people_best) filter (population = 'full_time_employees'),
            sum(people_best) filter (population = 'contractors')
        from marts.workforce_changes
        where change_type in ('layoff', 'contractor_cut')
            and modality = 'asserted' and not is_total
            and population in ('full_time_employees', 'contractors')
        group by company
        """,
    ),
    "customers by stage": (
        ["customers_pulled_back", "churn_event__stage"],
        """
        select stage, count(distinct customer_id) from marts.customer_churn_events
        where is_churn and customer_is_named and modality = 'asserted' and not is_total
        group by stage
        """,
    ),
    "disputed share and origins": (
        ["disputed_share,origins_per_verdict", "question__event_type"],
        """
        select
            event_type,
            avg(case when dispute_status = 'undisputed' then 0 else 1 end),
            avg(origin_count)
        from marts.fct_verdicts
        group by event_type
        """,
    ),
    "claims by kind of source": (
        ["claim_count,origin_count", "source__source_kind"],
        """
        select source_kind, count(*), count(distinct origin_id)
        from marts.fct_claims join marts.dim_sources using (source_id)
        group by source_kind
        """,
    ),
}


@pytest.fixture(scope="module")
def mf(sample_build, tmp_path_factory):
    """Run MetricFlow on this project, with its traces in a folder of their own."""
    project = tmp_path_factory.mktemp("project")
    for path in ROOT.iterdir():
        if path.name not in {"target", "logs", "build", ".git"}:
            (project / path.name).symlink_to(path)
    (project / "target").mkdir()
    shutil.copy(
        sample_build.folder / "target/semantic_manifest.json", project / "target"
    )

    def run(*arguments):
        return subprocess.run(
            [Path(sys.executable).with_name("mf"), *arguments],
            cwd=project,
            env={
                **os.environ,
                "DOSSIER_BUILD": str(sample_build.working_file),
                "DO_NOT_TRACK": "1",
            },
            capture_output=True,
            text=True,
            check=False,
        )

    return run


def test_configuration_is_valid(mf):
    outcome = mf("validate-configs")
    told = outcome.stdout + outcome.stderr
    assert outcome.returncode == 0, told
    assert told.count("ERRORS: 0, FUTURE_ERRORS: 0, WARNINGS: 0") >= 1


def figures(rows):
    """Make rows of either side alike; what nobody tells is left empty."""
    return sorted(
        (
            name,
            *(
                round(float(value), 6) if value not in (None, "") else None
                for value in rest
            ),
        )
        for name, *rest in rows
    )


@pytest.mark.parametrize("query", QUERIES)
def test_query_gives_what_the_mart_holds(mf, sample_build, query, tmp_path):
    (metrics, group_by), sql = QUERIES[query]
    answer = tmp_path / "answer.csv"
    outcome = mf(
        *("query", "--metrics", metrics, "--group-by", group_by, "--csv", str(answer))
    )
    assert outcome.returncode == 0, outcome.stdout + outcome.stderr
    with answer.open(newline="", encoding="utf-8") as opened:
        _, *told = csv.reader(opened)
    with connect(sample_build.published_file) as connection:
        wanted = connection.sql(sql).fetchall()
    assert wanted
    assert figures(told) == figures(wanted)
