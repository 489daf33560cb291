"""Days, months and weekdays in the words of a language, for messages."""

from __future__ import annotations

import re
from datetime import date

from selisih.languages.messages import labels, say
from selisih.values.edtf import day_of

_TIME = re.compile(r"(\d{4})(?:-(\d\d)(?:-(\d\d)(?:T(\d\d):(\d\d)(?::\d\d)?(Z|[+-]\d\d:\d\d)?)?)?)?")
_ZONES = {"+07:00": "WIB", "+08:00": "WITA", "+09:00": "WIT", "+00:00": "UTC", "Z": "UTC"}
_PARTS = {
    33: ("quarter", 1),
    34: ("quarter", 2),
    35: ("quarter", 3),
    36: ("quarter", 4),
    40: ("half_year", 1),
    41: ("half_year", 2),
}
_ROMAN = ("", "I", "II", "III", "IV")


def weekday_name(language: str, number: int) -> str:
    """The name of a weekday (1 is Monday) with a capital letter."""
    return labels(language, "weekday").get(str(number), str(number)).capitalize()


def month_name(language: str, number: int) -> str:
    """The name of a month with a capital letter; the number where there is no such month."""
    return labels(language, "month").get(str(number), str(number)).capitalize()


def day_text(language: str, found: date) -> str:
    """A day as the language prints it in a message: 22/3/2024, 22 March 2024."""
    return date_text(language, found.year, found.month, found.day)


def date_text(language: str, year: int | None, month: int, number: int) -> str:
    """A day that need not exist, with or without its year."""
    key = "day" if year is not None else "day_without_year"
    return say(language, key, day=number, month=month, name=month_name(language, month), year=year)


def time_text(language: str, edtf: str, weekday: bool = False) -> str:
    """A day (if asked for with its weekday), hour, month, quarter or year, or from one to another, as the language prints it in
    a message; anything else of EDTF as it stands."""
    first, slash, last = edtf.partition("/")
    if slash and _TIME.fullmatch(first) and _TIME.fullmatch(last):
        return f"{time_text(language, first)} – {time_text(language, last)}"
    found = _TIME.fullmatch(edtf)
    if found is None or not found[2]:
        return edtf
    year, month = int(found[1]), int(found[2])
    if month in _PARTS:
        key, number = _PARTS[month]
        return say(language, key, count=number, number=_ROMAN[number], year=year)
    if not found[3]:
        return f"{month_name(language, month)} {year}"
    day = date_text(language, year, month, int(found[3]))
    if weekday and (known := day_of(edtf[:10])) is not None:
        day = f"{weekday_name(language, known.isoweekday())}, {day}"
    if not found[4]:
        return day
    clock = say(language, "clock", day=day, hour=found[4], minute=found[5])
    return " ".join(part for part in (clock, _ZONES.get(found[6] or "", found[6] or "")) if part)


def listed(language: str, words: list[str]) -> str:
    """Words as a list: a, b and c."""
    if len(words) < 2:
        return "".join(words)
    return ", ".join(words[:-1]) + say(language, "list_and") + words[-1]
