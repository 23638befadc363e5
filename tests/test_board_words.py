"""Dates, figures and places read as a person would say them."""

import pytest
from board_words import (
    as_day,
    interval_in_words,
    number_in_words,
    place_in_words,
    when_in_words,
)


@pytest.mark.parametrize(
    ("first", "last", "words"),
    [
        ("2025-07-16", "2025-07-16", "16 July 2025"),
        ("2025-06-01", "2025-06-30", "June 2025"),
        ("2024-02-01", "2024-02-29", "February 2024"),
        ("2025-01-01", "2025-12-31", "2025"),
        ("2025-06-01", "2026-01-31", "June 2025 to January 2026"),
        ("2025-06-01", "2025-09-15", "1 June 2025 to 15 September 2025"),
        (None, "2025-08-31", "by 31 August 2025"),
        ("2021-01-01", None, "since 1 January 2021 or later"),
        (None, None, "not told"),
    ],
)
def test_interval_of_days_is_as_exact_as_it_was_told(first, last, words):
    assert when_in_words(as_day(first), as_day(last)) == words


@pytest.mark.parametrize(
    ("low", "best", "high", "words"),
    [
        (200, 200, 200, "200 people"),
        (850, None, 950, "850 to 950 people"),
        (190, 200, 210, "200 (190 to 210) people"),
        (100000, None, None, "at least 100,000 people"),
        (None, None, 24, "at most 24 people"),
        (0, 0, 0, "0 people"),
        (None, 7, None, "7 people"),
        (None, None, None, "not told"),
    ],
)
def test_interval_of_figures_keeps_its_ends(low, best, high, words):
    assert interval_in_words(low, best, high, "people") == words


@pytest.mark.parametrize(
    ("value", "words"),
    [
        (7.3e9, "7.3 billion"),
        (14.3e9, "14.3 billion"),
        (1379.3, "1,379"),
        (0.5, "0.5"),
        (1e6, "1 million"),
    ],
)
def test_number_has_no_digit_that_says_nothing(value, words):
    assert number_in_words(value) == words


@pytest.mark.parametrize(
    ("locator", "words"),
    [
        ("L14", "line 14"),
        ("L89-L93", "lines 89 to 93"),
        ("L16:142-180", "line 16, characters 142 to 180"),
        ("page 3", "page 3"),
        (None, "not told"),
    ],
)
def test_place_is_told_in_words(locator, words):
    assert place_in_words(locator) == words
