"""What Python makes of the notations that people type: the readings to compare with."""

import calendar
import re
from datetime import date
from decimal import Decimal

NUMBER = r"-?[0-9]+(?:\.[0-9]+)?"
FORMS = {
    "": "exact",
    "~": "about",
    ">": "more_than",
    ">=": "at_least",
    "<": "less_than",
    "<=": "at_most",
}
UNREAD_VALUE = ("unreadable", None, None, None)
# The type of a measure has 14 digits before the point and rounds after the fourth.
TOO_LARGE = Decimal(10) ** 14
LAST_DIGIT = Decimal("0.0001")

UNREAD_DATE = ("unreadable", None, None)
SEASONS = {"21": (3, 0, 5), "22": (6, 0, 8), "23": (9, 0, 11), "24": (12, 1, 2)}


def half_last_unit(text):
    """Half of the last digit that is told: 50 for 200, 0.05 for 14.3."""
    value = Decimal(text)
    if value == 0:
        return Decimal(0)
    if "." in text:
        return Decimal(10) ** -len(text.split(".")[1]) / 2
    return Decimal(10) ** (len(text) - len(text.rstrip("0"))) / 2


def value_of(text):
    """Read the value notation: form, low, best, high."""
    ends = re.fullmatch(rf"({NUMBER})\.\.({NUMBER})", text)
    single = re.fullmatch(rf"(~|>=|<=|>|<)?({NUMBER})", text)
    told = ends.groups() if ends else single.groups()[1:] if single else ()
    numbers = [Decimal(number) for number in told]
    if not numbers or max(map(abs, numbers)) >= TOO_LARGE:
        return UNREAD_VALUE
    if ends:
        low, high = numbers
        return ("range", low, low if low == high else None, high)
    mark, best = single[1] or "", numbers[0]
    slack = half_last_unit(single[2]) if mark == "~" else 0
    low = None if mark.startswith("<") else best - slack
    high = None if mark.startswith(">") else best + slack
    return (FORMS[mark], low, best, high)


def month_ends(year, month):
    return date(year, month, 1), date(year, month, calendar.monthrange(year, month)[1])


def date_part_of(text):
    """Read one end of an EDTF interval: form, first day, last day."""
    body = re.sub(r"[?~%]$", "", text)
    body = re.sub(r"(-XX){1,2}$", "", body) if re.match(r"\d{4}-", body) else body
    body = re.sub(r"T\d\d:\d\d:\d\d(Z|[+-]\d\d(:\d\d)?)?$", "", body)
    try:
        if re.fullmatch(r"[0-9]{4}-[0-9]{2}-[0-9]{2}", body):
            return ("day", date.fromisoformat(body), date.fromisoformat(body))
        if re.fullmatch(r"[0-9]{4}-2[1-4]", body):
            first, later, last = SEASONS[body[5:]]
            year = int(body[:4])
            end = month_ends(year + later, last)[1]
            return ("season", date(year, first, 1), end)
        if re.fullmatch(r"[0-9]{4}-[0-9]{2}", body):
            return ("month", *month_ends(int(body[:4]), int(body[5:])))
        for form, pattern in [
            ("year", "[0-9]{4}"),
            ("decade", "[0-9]{3}X"),
            ("century", "[0-9]{2}XX"),
        ]:
            if re.fullmatch(pattern, body):
                first = date(int(body.replace("X", "0")), 1, 1)
                return (form, first, date(int(body.replace("X", "9")), 12, 31))
    except ValueError:
        pass
    return UNREAD_DATE


def date_of(text):
    """Read EDTF level 1: form, first day, last day."""
    parts = text.split("/")
    if len(parts) == 1:
        return date_part_of(text)
    if len(parts) > 2 or text == "/":
        return UNREAD_DATE
    open_ends = [part in ("", "..") for part in parts]
    left, right = (
        ("open", None, None) if is_open else date_part_of(part)
        for part, is_open in zip(parts, open_ends, strict=True)
    )
    if UNREAD_DATE in (left, right):
        return UNREAD_DATE
    return ("open_range" if any(open_ends) else "range", left[1], right[2])
