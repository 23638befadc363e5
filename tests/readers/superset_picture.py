"""Show the published file in a real Apache Superset, once, and save a picture of it.

Run by the Python of Superset's own environment, with the file and the folder for its
settings, its log and the picture. Needs Chromium and its driver on the path.
"""

import json
import os
import secrets
import shutil
import socket
import subprocess
import sys
import time
from contextlib import contextmanager
from pathlib import Path

import duckdb
import requests
from reader_questions import QUESTIONS
from selenium import webdriver
from selenium.webdriver.common.by import By
from selenium.webdriver.support.ui import WebDriverWait

HERE = Path(__file__).parent
PASSWORD = secrets.token_hex(16)
PATIENCE = 180
QUERY = """
    select change_type, confidence_band, count(*) as row_count
    from marts.workforce_changes group by all order by all
"""


def superset(*arguments):
    """Return the command that runs Superset's own tool beside this Python."""
    return [Path(sys.executable).with_name("superset"), *arguments]


@contextmanager
def served(folder):
    """Serve a fresh Superset on this machine alone; give its address."""
    shutil.rmtree(folder / "home", ignore_errors=True)
    (folder / "home").mkdir(parents=True)
    settings = {
        **os.environ,
        "SUPERSET_HOME": str(folder / "home"),
        "SUPERSET_CONFIG_PATH": str(HERE / "superset_config.py"),
        "SUPERSET_SECRET_KEY": secrets.token_hex(32),
        "FLASK_APP": "superset.app:create_app()",
    }
    admin = ("--username", "admin", "--firstname", "A", "--lastname", "B")
    admin += ("--email", "admin@example.org", "--password", PASSWORD)
    with (folder / "superset.log").open("w") as log:
        quiet = {"env": settings, "stdout": log, "stderr": subprocess.STDOUT}
        for step in (("db", "upgrade"), ("fab", "create-admin", *admin), ("init",)):
            print("superset", *step[:2], flush=True)
            subprocess.run(superset(*step), check=True, **quiet)
        with socket.socket() as free:
            free.bind(("127.0.0.1", 0))
            port = str(free.getsockname()[1])
        server = subprocess.Popen(
            superset("run", "-h", "127.0.0.1", "-p", port, "--with-threads"), **quiet
        )
        try:
            yield f"http://127.0.0.1:{port}"
        finally:
            server.terminate()
            server.wait(timeout=30)


class Api:
    """Superset's interface, as its own pages call it."""

    def __init__(self, address):
        """Wait for the server, then log in."""
        self.address = address
        self.session = requests.Session()
        for _ in range(PATIENCE):
            try:
                self.session.get(f"{address}/health", timeout=5)
                break
            except requests.ConnectionError:
                time.sleep(1)
        login = {"username": "admin", "password": PASSWORD, "provider": "db"}
        token = self.post("security/login", login)["access_token"]
        self.session.headers["Authorization"] = f"Bearer {token}"

    def get(self, path):
        """Return what a path tells."""
        return self.answer(self.session.get(self.place(path), timeout=PATIENCE))

    def post(self, path, body):
        """Return what a path makes of a body."""
        sent = self.session.post(self.place(path), json=body, timeout=PATIENCE)
        return self.answer(sent)

    def place(self, path):
        """Return the whole address of a path."""
        return f"{self.address}/api/v1/{path}"

    @staticmethod
    def answer(response):
        """Return what was answered; raise with its words where it is a refusal."""
        if not response.ok:
            raise RuntimeError(response.text)
        return response.json()


def connect(api, file):
    """Add the file as a database, as a person would by its form."""
    return api.post(
        "database/",
        {
            "database_name": "Dossier",
            "sqlalchemy_uri": f"duckdb:///{file}?access_mode=READ_ONLY",
            "expose_in_sqllab": True,
            "allow_dml": True,
        },
    )["id"]


def reflected(api, database):
    """Return the tables of `marts`, and a dataset's columns as Superset read them."""
    listed = api.get(f"database/{database}/tables/?q=(schema_name:marts)")["result"]
    dataset = api.post(
        "dataset/",
        {"database": database, "schema": "marts", "table_name": "workforce_changes"},
    )["id"]
    columns = api.get(f"dataset/{dataset}")["result"]["columns"]
    return {row["value"] for row in listed}, dataset, columns


def asked(api, database, query):
    """Return the rows that SQL Lab gives, as a person would ask there."""
    body = {"database_id": database, "sql": query, "runAsync": False}
    return [tuple(row.values()) for row in api.post("sqllab/execute/", body)["data"]]


def refusal(api, database):
    """Return what is said to a write; Superset allows it, so the file must refuse."""
    try:
        return str(asked(api, database, "create table marts.mine as select 1 as one"))
    except RuntimeError as error:
        return str(error)


def chart(api, dataset):
    """Make a bar chart of the changes; return its id and the rows that it shows."""
    form = {
        "datasource": f"{dataset}__table",
        "viz_type": "echarts_timeseries_bar",
        "x_axis": "change_type",
        "metrics": ["count"],
        "groupby": ["confidence_band"],
        "stack": "Stack",
        "show_legend": True,
        "x_axis_sort_asc": True,
        "row_limit": 1000,
    }
    query = {"columns": ["change_type", "confidence_band"], "metrics": ["count"]}
    source = {"id": dataset, "type": "table"}
    shown = api.post("chart/data", {"datasource": source, "queries": [query]})
    saved = api.post(
        "chart/",
        {
            "slice_name": "Workforce changes by type and confidence",
            "viz_type": form["viz_type"],
            "datasource_id": dataset,
            "datasource_type": "table",
            "params": json.dumps(form),
        },
    )["id"]
    return saved, shown["result"][0]["data"]


def photograph(address, chart_id, picture):
    """Log in as a person does, open the chart and save what the browser shows."""
    options = webdriver.ChromeOptions()
    for argument in ("--headless=new", "--no-sandbox", "--window-size=1400,900"):
        options.add_argument(argument)
    service = webdriver.ChromeService(shutil.which("chromedriver"))
    browser = webdriver.Chrome(options=options, service=service)
    try:
        browser.get(f"{address}/login/")
        wait = WebDriverWait(browser, PATIENCE)
        wait.until(lambda page: page.find_elements(By.ID, "username"))
        browser.find_element(By.ID, "username").send_keys("admin")
        browser.find_element(By.ID, "password").send_keys(PASSWORD, "\n")
        wait.until(lambda page: "/login" not in page.current_url)
        browser.get(f"{address}/explore/?slice_id={chart_id}")
        wait.until(
            lambda page: page.find_elements(By.CSS_SELECTOR, ".chart-container canvas")
        )
        # The bars grow for a second before they stand.
        time.sleep(5)
        browser.save_screenshot(str(picture))
    finally:
        browser.quit()


def main(file, folder):
    """Check what Superset reads against the file, then take the picture."""
    with duckdb.connect(str(file), read_only=True) as own:
        wanted = own.execute(QUERY).fetchall()
        described = own.execute(
            "select column_name, comment from duckdb_columns() where schema_name ="
            " 'marts' and table_name = 'workforce_changes'"
        ).fetchall()
        why = own.execute(QUESTIONS["macro"]).fetchall()
        tables = own.execute(
            "select table_name from duckdb_tables() where schema_name = 'marts'"
        ).fetchall()
    with served(folder) as address:
        api = Api(address)
        database = connect(api, file)
        found, dataset, columns = reflected(api, database)
        assert found == {table for (table,) in tables}, found
        assert {c["column_name"] for c in columns} == {name for name, _ in described}
        comments = [c for c in columns if c.get("description")]
        told = refusal(api, database)
        assert "read-only" in told, told
        explained = asked(api, database, QUESTIONS["macro"])
        # Decimals come as JSON has them; what is said in words must be the same.
        assert [row[:3] for row in explained] == [row[:3] for row in why], explained
        chart_id, rows = chart(api, dataset)
        shown = sorted(tuple(row.values()) for row in rows)
        assert shown == sorted(wanted), (shown, wanted)
        photograph(address, chart_id, folder / "workforce_changes.png")
    print(f"{len(found)} tables, {len(columns)} columns, {len(comments)} with comments")
    print(f"{len(shown)} bars as DuckDB counts them; a write is refused")
    print(folder / "workforce_changes.png")


if __name__ == "__main__":
    main(Path(sys.argv[1]).resolve(), Path(sys.argv[2]).resolve())
