"""Debian's Chromium without a window: what a page shows, asks for and complains of."""

import json
import os
import shutil
from urllib.parse import urlsplit

import pytest

# Windows of a telephone and of a desk, in CSS pixels.
NARROW, WIDE = (390, 900), (1280, 900)
PROGRAMS = ("chromium", "chromedriver")
WHAT_TO_INSTALL = (
    "no browser here; on Debian: apt-get install chromium chromium-driver"
    " fonts-noto-core fonts-noto-cjk"
)


def require_browser():
    """Skip where there is no browser, or fail where the caller says there is one."""
    if all(map(shutil.which, PROGRAMS)):
        return
    if os.environ.get("DOSSIER_BROWSER") == "required":
        pytest.fail(WHAT_TO_INSTALL)
    pytest.skip(WHAT_TO_INSTALL)


def start():
    """Start a browser that keeps a log of its console and of all requests."""
    from selenium import webdriver
    from selenium.webdriver.chrome.service import Service

    options = webdriver.ChromeOptions()
    options.binary_location = shutil.which("chromium")
    for argument in ("--headless=new", "--no-sandbox", "--disable-gpu"):
        options.add_argument(argument)
    options.set_capability(
        "goog:loggingPrefs", {"browser": "ALL", "performance": "ALL"}
    )
    return webdriver.Chrome(options, Service(shutil.which("chromedriver")))


def visit(driver, path, anchor=""):
    """Open a page and return what its console says and what it asked others for."""
    for kind in ("browser", "performance"):
        driver.get_log(kind)
    driver.get(f"{path.as_uri()}{anchor}")
    complaints = [entry["message"] for entry in driver.get_log("browser")]
    events = [
        json.loads(entry["message"])["message"]
        for entry in driver.get_log("performance")
    ]
    asked = {
        event["params"]["request"]["url"]
        for event in events
        if event["method"] == "Network.requestWillBeSent"
    }
    outside = {url for url in asked if urlsplit(url).scheme not in ("file", "data")}
    return complaints, outside


def show(driver, path, size=WIDE):
    """Open a page that must neither complain nor ask anybody outside."""
    driver.set_window_size(*size)
    complaints, outside = visit(driver, path)
    assert (complaints, outside) == ([], set())


def texts(driver, selector):
    """Return what the places that a selector names show."""
    script = "return [...document.querySelectorAll(arguments[0])].map(e => e.innerText)"
    return driver.execute_script(script, selector)


def overflow(driver):
    """Return by how many pixels a page is wider than the window."""
    return driver.execute_script(
        "return document.documentElement.scrollWidth - innerWidth"
    )
