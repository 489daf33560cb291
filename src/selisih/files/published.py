"""published: a publication time in the forms people print it in, as EDTF or ISO 8601."""

from __future__ import annotations

import re
from datetime import date
from functools import cache
from typing import Any, NamedTuple

from selisih.languages.lexicon import languages, lexicon

_OFFSETS = {"wib": "+07:00", "wita": "+08:00", "wit": "+09:00", "z": "+00:00", "utc": "+00:00", "gmt": "+00:00"}

_ISO = re.compile(
    r"(?P<year>[12][0-9]{3})(?:-(?P<month>[0-9]{2})(?:-(?P<day>[0-9]{2})"
    r"(?:[T ](?P<hour>[0-9]{2}):(?P<minute>[0-9]{2})(?::[0-9]{2}(?:[.,][0-9]+)?)?"
    r"\ *(?P<zone>Z|[+-][0-9]{2}(?::?[0-9]{2})?)?)?)?)?",
)
_DAY_MONTH_YEAR = re.compile(
    r"(?P<day>[0-3]?[0-9])(?P<mark>[/.-])(?P<month>[0-3]?[0-9])(?P=mark)(?P<year>[12][0-9]{3})"
)
_YEAR_MONTH_DAY = re.compile(r"(?P<year>[12][0-9]{3})/(?P<month>[01]?[0-9])/(?P<day>[0-3]?[0-9])")
_WITH_WEEKDAY = re.compile(r"(?P<weekday>[^\W\d_]+['’]?[^\W\d_]*)[.,]?\s+(?P<rest>[0-9].*)", re.DOTALL)


class Names(NamedTuple):
    """The names of months and of weekdays in all languages, lower case."""

    months: dict[str, int]
    weekdays: dict[str, int]


def published(written: str, language: str = "") -> str | None:
    """EDTF or ISO 8601 of a publication time as written, None where it is no date or could be two.

    `2023`, `2023-03-24 10:19:00+07:00`, `21/3/2023`, `March 21, 2023`, `Jumat, 24 Mar 2023 05:45 WIB` are read; no
    day is ever invented. Day and month in figures stand in that order but in English, where what could be both is
    None. A weekday that is not the date's makes it None, too. What is written in a language there is no data for is
    left to dateparser, which has to find a whole day in it.
    """
    text = " ".join(written.split())
    return _own(text, language) or _foreign(text)


def _own(text: str, language: str) -> str | None:
    iso = _ISO.fullmatch(text)
    if iso:
        return _joined(iso["year"], iso["month"], iso["day"], iso["hour"], iso["minute"], iso["zone"])
    time = _time().search(text)
    day = text[: time.start()] if time else text
    found = _day(day.strip(" ,|-"), language)
    if found is None or not time:
        return found
    if len(found) < len("2023-03-24"):
        return None
    year, month, number = found.split("-")
    return _joined(year, month, number, time["hour"], time["minute"], time["zone"])


@cache
def any_of(tag: str) -> str:
    """The words of a tag in every language there is, as alternatives of a regular expression."""
    found = {word for language in languages() for word in lexicon(language).values(tag)}
    return "|".join(sorted(map(re.escape, found), key=lambda word: (-len(word), word))) or "(?!)"


@cache
def _time() -> re.Pattern[str]:
    return re.compile(
        rf"(?:^|[\s,|T-]+)(?:{any_of('clock')})?\s*(?P<hour>[0-2]?[0-9])[.:](?P<minute>[0-5][0-9])(?:[.:][0-5][0-9])?"
        r"\s*(?P<zone>wib|wita|wit|utc|gmt|z|[+-][0-9]{2}:?[0-9]{2})?\s*$",
        re.IGNORECASE,
    )


@cache
def _named() -> re.Pattern[str]:
    mark = any_of("ordinal_mark")
    return re.compile(
        r"(?:(?P<weekday>[^\W\d_]+['’]?[^\W\d_]*)[.,]?\s+)??"
        rf"(?:(?P<day>[0-3]?[0-9])(?:{mark})?[\s-]+(?P<month>[^\W\d_]{{3,12}})\.?|"
        rf"(?P<month_first>[^\W\d_]{{3,12}})\.?(?:\s+(?P<day_last>[0-3]?[0-9])(?:{mark})?)?)"
        r"(?:,\s*|[\s-]+)(?P<year>[12][0-9]{3})",
        re.IGNORECASE,
    )


def _foreign(text: str) -> str | None:
    """The day of a date in words of no language known here: `21 de marzo de 2023`."""
    words = [w.lower() for w in re.findall(r"[^\W\d_]{2,}", text)]
    known = names()
    if not words or any(w in known.months or w in known.weekdays for w in words) or not re.search(r"\d", text):
        return None
    import dateparser  # slow to load, seldom needed

    settings: Any = {"STRICT_PARSING": True, "REQUIRE_PARTS": ["day", "month", "year"], "PARSERS": ["absolute-time"]}
    found = dateparser.parse(text, settings=settings)
    return found.date().isoformat() if found else None


def _day(text: str, language: str) -> str | None:
    named = _named().fullmatch(text)
    if named:
        number = names().months.get((named["month"] or named["month_first"]).lower())
        if number is None:
            return None
        return _checked(named["year"], str(number), named["day"] or named["day_last"], named["weekday"])
    weekday = None
    parted = _WITH_WEEKDAY.fullmatch(text)
    if parted:
        weekday, text = parted["weekday"], parted["rest"]
    figures = _YEAR_MONTH_DAY.fullmatch(text) or _DAY_MONTH_YEAR.fullmatch(text)
    if not figures:
        return _checked(text[:4], text[5:7], text[8:], weekday) if re.fullmatch(r"[12]\d{3}-\d\d-\d\d", text) else None
    month, day = figures["month"], figures["day"]
    if figures.re is _DAY_MONTH_YEAR and _month_first(language) and month != day:
        if int(day) <= 12 and int(month) <= 12:
            return None
        if int(month) > 12:
            month, day = day, month
    return _checked(figures["year"], month, day, weekday)


def _checked(year: str, month: str, day: str | None, weekday: str | None) -> str | None:
    """The date if there is one and it falls on the weekday written with it."""
    found = _joined(year, month, day)
    if weekday is None or found is None:
        return found
    number = names().weekdays.get(weekday.lower())
    if number is None or day is None or date.fromisoformat(found).isoweekday() != number:
        return None
    return found


def _joined(
    year: str,
    month: str | None,
    day: str | None,
    hour: str | None = None,
    minute: str | None = None,
    zone: str | None = "",
) -> str | None:
    if month is None:
        return year
    if not 1 <= int(month) <= 12:
        return None
    if day is None:
        return f"{year}-{int(month):02}"
    try:
        out = date(int(year), int(month), int(day)).isoformat()
    except ValueError:
        return None
    if hour is None or minute is None:
        return out
    if int(hour) > 23 or int(minute) > 59:
        return None
    return f"{out}T{int(hour):02}:{minute}{_offset(zone or '')}"


def _offset(zone: str) -> str:
    if zone[:1] in ("+", "-"):
        figures = zone[1:].replace(":", "").ljust(4, "0")
        return f"{zone[0]}{figures[:2]}:{figures[2:]}"
    return _OFFSETS.get(zone.lower(), "")


def _month_first(language: str) -> bool:
    return language in languages() and "month_first" in lexicon(language).ways


@cache
def names() -> Names:
    """Month and weekday names of every language there is, from the lexicons."""
    months: dict[str, int] = {}
    weekdays: dict[str, int] = {}
    for language in languages():
        words = lexicon(language)
        for name, table in (("month", months), ("weekday", weekdays)):
            for word, value in (*words.values(name).items(), *words.values(f"{name}_short").items()):
                table.setdefault(word, int(value))
    return Names(months, weekdays)
