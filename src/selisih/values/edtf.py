"""EDTF (ISO 8601-2) texts as stretches of minutes: the subset that news writes."""

from __future__ import annotations

import re
from calendar import monthrange
from datetime import date
from functools import lru_cache
from typing import NamedTuple

DAY = 1440
UNKNOWN = "XXXX"

_POINT = re.compile(
    r"(?P<year>\d{4}|\d{3}X|\d{2}XX|XXXX)(?:-(?P<month>\d{2})(?:-(?P<day>\d{2}))?)?"
    r"(?:T(?P<hour>\d{2}):(?P<minute>\d{2})(?::\d{2}(?:\.\d+)?)?(?P<zone>Z|[+-]\d{2}:?\d{2})?)?(?P<about>[~?%])?"
)

# ISO 8601-2 numbers for parts of a year, as (first month, number of months): quarters and half years.
_PARTS = {33: (1, 3), 34: (4, 3), 35: (7, 3), 36: (10, 3), 40: (1, 6), 41: (7, 6)}


class Stretch(NamedTuple):
    """Minutes from `low` up to, not including, `high` (local reading); None is an open end; `zone` minutes east."""

    low: int | None
    high: int | None
    zone: int | None = None


@lru_cache(maxsize=8192)
def stretch(edtf: str) -> Stretch | None:
    """The minutes an EDTF text covers; None where it is not read, has no year, or names a day that does not exist."""
    if edtf.startswith("{") and edtf.endswith("}"):
        ends = [stretch(part) for part in edtf[1:-1].split(",")]
        known = [s for s in ends if s is not None and s.low is not None and s.high is not None]
        if not known or len(known) != len(ends):
            return None
        return Stretch(min(s.low or 0 for s in known), max(s.high or 0 for s in known), known[0].zone)
    if "/" in edtf:
        return _between(*edtf.split("/", 1))
    return _point(edtf)


@lru_cache(maxsize=8192)
def day_of(edtf: str | None) -> date | None:
    """The one calendar day of an EDTF text (with or without a clock time); None for anything wider or impossible."""
    match = _POINT.fullmatch(edtf or "")
    if match is None or not match["day"] or not match["year"].isdigit():
        return None
    return day(int(match["year"]), int(match["month"]), int(match["day"]))


def day(year: int, month: int, number: int) -> date | None:
    """The calendar day, or None where there is no such day."""
    if not (1 <= year <= 9999 and 1 <= month <= 12 and 1 <= number <= monthrange(year, month)[1]):
        return None
    return date(year, month, number)


def longest(month: int) -> int:
    """How many days a month can have (29 for February); 0 for a month that does not exist."""
    return monthrange(2000, month)[1] if 1 <= month <= 12 else 0


def fields(edtf: str) -> tuple[int | None, int | None, int | None] | None:
    """Year, month and day of an EDTF text as far as they are written (the first end of a range), else None."""
    match = _POINT.fullmatch(edtf.split("/", 1)[0])
    if match is None:
        return None
    year = int(match["year"]) if match["year"].isdigit() else None
    return year, int(match["month"]) if match["month"] else None, int(match["day"]) if match["day"] else None


def clock_of(edtf: str) -> tuple[int, int] | None:
    """Hour and minute of an EDTF text that has them (the first end of a range)."""
    match = _POINT.fullmatch(edtf.split("/", 1)[0])
    return (int(match["hour"]), int(match["minute"])) if match and match["hour"] else None


def _between(first: str, last: str) -> Stretch | None:
    a = Stretch(None, None) if first in ("..", "") else _point(first)
    b = Stretch(None, None) if last in ("..", "") else _point(last)
    if a is None or b is None:
        return None
    if a.low is not None and b.high is not None and b.high <= a.low:
        return None
    return Stretch(a.low, b.high, a.zone if a.zone is not None else b.zone)


def _point(edtf: str) -> Stretch | None:
    match = _POINT.fullmatch(edtf)
    if match is None or match["year"] == UNKNOWN:
        return None
    year, month, number = match["year"], int(match["month"] or 0), int(match["day"] or 0)
    if "X" in year:
        width = 10 ** year.count("X")
        first = int(year.replace("X", "0"))
        found = _days(first, 1, width * 12) if not month and not match["hour"] else None
    elif number:
        found = _one_day(int(year), month, number)
    elif month > 12:
        part = _PARTS.get(month)
        found = _days(int(year), *part) if part else None
    else:
        found = _days(int(year), month or 1, 1 if month else 12)
    if found is None:
        return None
    low, high = found
    zone = _zone(match["zone"])
    if match["hour"]:
        hour, minute = int(match["hour"]), int(match["minute"])
        if not number or hour > 24 or minute > 59 or (hour == 24 and minute):
            return None
        low += 60 * hour + minute
        high = low + 1
    if match["about"]:
        # "about" a day allows its neighbours, about a month half a month on each side, and so on
        slack = max((high - low) // 2, 1 if match["hour"] else DAY)
        low, high = low - slack, high + slack
    return Stretch(low, high, zone)


def _one_day(year: int, month: int, number: int) -> tuple[int, int] | None:
    found = day(year, month, number)
    return (found.toordinal() * DAY, (found.toordinal() + 1) * DAY) if found else None


def _days(year: int, month: int, months: int) -> tuple[int, int] | None:
    """Minutes of a number of months from the first of a month."""
    if not (1 <= year <= 9999 and 1 <= month <= 12):
        return None
    low = date(year, month, 1).toordinal()
    years, rest = divmod(month - 1 + months, 12)
    over = year + years > 9999
    high = date(9999, 12, 31).toordinal() + 1 if over else date(year + years, rest + 1, 1).toordinal()
    return low * DAY, high * DAY


def _zone(text: str | None) -> int | None:
    if not text:
        return None
    if text == "Z":
        return 0
    minutes = int(text[1:3]) * 60 + int(text[-2:])
    return -minutes if text[0] == "-" else minutes
