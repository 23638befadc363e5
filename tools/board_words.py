"""Say dates, intervals and places in words, as a page shows them."""

import calendar
import datetime
import re

PLACE = re.compile(r"L(\d+)(?:-L(\d+)|:(\d+)-(\d+))?")
NOT_TOLD = "not told"
SCALES = ((1e12, "trillion"), (1e9, "billion"), (1e6, "million"))


def as_day(value: str | None) -> datetime.date | None:
    """Return a day that a query gave as text."""
    return datetime.date.fromisoformat(value[:10]) if value else None


def day_in_words(day: datetime.date) -> str:
    """Return one day: 16 July 2025."""
    return f"{day.day} {calendar.month_name[day.month]} {day.year}"


def month_in_words(day: datetime.date) -> str:
    """Return the month of a day: July 2025."""
    return f"{calendar.month_name[day.month]} {day.year}"


def ends_month(day: datetime.date) -> bool:
    """Tell whether a day is the last of its month."""
    return day.day == calendar.monthrange(day.year, day.month)[1]


def when_in_words(first: datetime.date | None, last: datetime.date | None) -> str:
    """Return an interval of days; an end that nobody told stays open."""
    if first is None and last is None:
        return NOT_TOLD
    if first is None:
        return f"by {day_in_words(last)}"
    if last is None:
        return f"since {day_in_words(first)} or later"
    if first == last:
        return day_in_words(first)
    if first.day == 1 and ends_month(last):
        if (first.month, last.month) == (1, 12) and first.year == last.year:
            return str(first.year)
        if (first.year, first.month) == (last.year, last.month):
            return month_in_words(first)
        return f"{month_in_words(first)} to {month_in_words(last)}"
    return f"{day_in_words(first)} to {day_in_words(last)}"


def number_in_words(value: float) -> str:
    """Return a number without digits that say nothing: 7.3 billion, 1,379, 0.5."""
    for size, word in SCALES:
        if abs(value) >= size:
            return f"{value / size:,.2f}".rstrip("0").rstrip(".") + f" {word}"
    digits = 0 if abs(value) >= 100 else 2
    text = f"{value:,.{digits}f}"
    return text.rstrip("0").rstrip(".") if "." in text else text


def interval_in_words(
    low: float | None, best: float | None, high: float | None, unit: str
) -> str:
    """Return a measure with its bounds; a bound that nobody told stays open."""
    ends = [number_in_words(end) for end in (low, high) if end is not None]
    if not ends and best is None:
        return NOT_TOLD
    if not ends:
        text = number_in_words(best)
    elif low is None:
        text = f"at most {ends[0]}"
    elif high is None:
        text = f"at least {ends[0]}"
    elif low == high:
        text = ends[0]
    elif best is None:
        text = f"{ends[0]} to {ends[1]}"
    else:
        text = f"{number_in_words(best)} ({ends[0]} to {ends[1]})"
    return f"{text} {unit}".strip()


def place_in_words(locator: str | None) -> str:
    """Return where a claim stands: lines 89 to 93; line 16, characters 142 to 180."""
    place = PLACE.fullmatch(locator or "")
    if place is None:
        return locator or NOT_TOLD
    line, last_line, first, last = place.groups()
    if last_line:
        return f"lines {line} to {last_line}"
    if first:
        return f"line {line}, characters {first} to {last}"
    return f"line {line}"
