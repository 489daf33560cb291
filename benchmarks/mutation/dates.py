"""Rewrites of a date: another day, month, year, weekday or hour; or the same one in another form."""

from __future__ import annotations

import re
from datetime import date
from random import Random

from mutation.change import Rewrite, Rewrites
from mutation.tongue import Tongue

_SLASHED = re.compile(r"(?<![\d/])(?P<day>\d{1,2})/(?P<month>\d{1,2})(?:/(?P<year>\d{4}))?(?![\d/])")
_YEAR = re.compile(r"(?<!\d)(?:19|20)\d\d(?!\d)")
_CLOCK = re.compile(r"(?<!\d)(?P<hour>[01]?\d|2[0-3])(?P<mark>[.:])(?P<minute>[0-5]\d)(?![\d.])")


def dates(words: str, own: Tongue, random: Random) -> Rewrites:
    """The ways to rewrite the words of a claim about a date."""
    months = own.months
    name = "|".join(months)
    named = re.search(
        rf"(?<!\d)(?P<day>\d{{1,2}}) (?P<month>{name})(?:,? (?P<year>\d{{4}}))?"
        rf"|(?P<month_first>{name}) (?P<day_last>\d{{1,2}})(?!\d)(?:,? (?P<year_last>\d{{4}}))?",
        words,
        re.IGNORECASE,
    )
    slashed = _SLASHED.search(words)
    if named is not None:
        yield from _named(named, own, random)
    elif slashed is not None:
        yield from _slashed(slashed, words, own, random)
    else:
        month = re.search(rf"\b(?:{name})\b", words, re.IGNORECASE)
        if month is not None:
            yield Rewrite("month", False, *month.span(), _other_month(month.group(), own, random))
    yield from _rest(words, own, random)


def _named(found: re.Match[str], own: Tongue, random: Random) -> Rewrites:
    """Of `21 November 2022` and `November 21, 2022`."""
    key = "day" if found["day"] else "day_last"
    month, year = ("month", "year") if found["day"] else ("month_first", "year_last")
    day = int(found[key])
    yield Rewrite("day", False, *found.span(key), str(_other_day(day, random)))
    yield Rewrite("month", False, *found.span(month), _other_month(found[month], own, random))
    place = [m.lower() for m in own.months].index(found[month].lower())
    slashes = own.mark == ","  # day and month in figures only where nobody turns them round
    if slashes and found[year]:
        yield Rewrite("date format", True, *found.span(), f"{day}/{place + 1}/{found[year]}")
    if not slashes:
        tail = found[year]
        first = f"{found[month]} {day}" + (f", {tail}" if tail else "")
        yield Rewrite(
            "date format", True, *found.span(), f"{day} {found[month]} {tail or ''}".strip() if key != "day" else first
        )
    short = own.short_months[place]
    if short and found[year]:
        yield Rewrite("month name", True, *found.span(month), short)


def _slashed(found: re.Match[str], words: str, own: Tongue, random: Random) -> Rewrites:
    """Of `21/11/2022` and `21/11`."""
    day, month = int(found["day"]), int(found["month"])
    if not (1 <= day <= 31 and 1 <= month <= 12):
        return
    yield Rewrite("day", False, *found.span("day"), str(_other_day(day, random)))
    yield Rewrite("month", False, *found.span("month"), str(month % 12 + 1))
    if found["year"]:
        after = f"{day} {own.months[month - 1]} {found['year']}"
        yield Rewrite("date format", True, *found.span(), after)
        bracket = re.fullmatch(r"(\w+) \((.*)\)", words)
        if bracket is not None and bracket[2] == found.group():
            yield Rewrite("date format", True, len(bracket[1]), len(words), f", {after}")


def _rest(words: str, own: Tongue, random: Random) -> Rewrites:
    """Another year, weekday or hour, whatever the form of the date."""
    year = _YEAR.search(words)
    if year is not None:
        yield Rewrite("year", False, *year.span(), str(int(year.group()) + random.choice((-2, -1, 1))))
    weekday = re.search(rf"\b(?:{'|'.join(own.weekdays)})\b", words)
    if weekday is not None:
        others = [d for d in own.weekdays if d != weekday.group()]
        yield Rewrite("weekday", False, *weekday.span(), random.choice(others))
    clock = _CLOCK.search(words)
    if clock is not None and not re.search(rf"(?i){clock.group()}\s*(?:persen|percent|%)", words):
        hour = (int(clock["hour"]) + random.choice((1, 2, 3))) % 24
        yield Rewrite("hour", False, *clock.span("hour"), f"{hour:02d}")
        if own.mark == ",":
            mark = ":" if clock["mark"] == "." else "."
            yield Rewrite("clock format", True, *clock.span("mark"), mark)


def _other_day(day: int, random: Random) -> int:
    """A day one to five off that every month has; never a week off."""
    return random.choice([d for d in range(max(1, day - 5), min(28, day + 5) + 1) if d != day] or [day - 5])


def _other_month(month: str, own: Tongue, random: Random) -> str:
    other = random.choice([m for m in own.months if m.lower() != month.lower()])
    return other if month[0].isupper() else other.lower()


def weekday_of(edtf: str) -> int | None:
    """The weekday, 1 to 7, of a day written as `2022-11-21`, with or without an hour."""
    try:
        return date.fromisoformat(edtf[:10]).isoweekday()
    except ValueError:
        return None
