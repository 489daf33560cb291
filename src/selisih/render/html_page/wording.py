"""shown_date, shown_figure, label: values as the reader of a page writes them."""

from __future__ import annotations

import re
from datetime import date, time
from decimal import Decimal

from babel.dates import format_date, format_skeleton
from babel.numbers import format_compact_decimal, format_decimal

from selisih.languages.catalogue import locale
from selisih.languages.lexicon import languages
from selisih.languages.messages import labels
from selisih.values.edtf import DAY, day

_EDTF = re.compile(r"(\d{4})(?:-(\d\d)(?:-(\d\d)(?:T(\d\d):(\d\d)(?::\d\d)?(Z|[+-]\d\d:\d\d)?)?)?)?")
_DIGITS = re.compile(r"-?\d{5,17}")  # a mark in a figure is the writer's, who may be Indonesian: 21.282
_ZONES = {"+07:00": " WIB", "+08:00": " WITA", "+09:00": " WIT", "Z": " UTC", "+00:00": " UTC"}
_LONG = Decimal(1_000_000)  # from here a figure on an axis is shortened: 185 M, 2,4 jt
_ENDLESS = 20  # digits past which no newsroom has a word for a figure


def shown_date(edtf: str | None, language: str, weekday: bool = False) -> str:
    """An EDTF text as the language writes dates; as it stands where it is not a plain date, empty for None."""
    if not edtf:
        return ""
    first, slash, last = edtf.partition("/")
    if slash:
        return f"{shown_date(first, language)} – {shown_date(last, language)}"
    match = _EDTF.fullmatch(edtf)
    if match is None:
        return edtf
    year, month = int(match[1]), int(match[2] or 1)
    found = day(year, month, int(match[3] or 1))
    if found is None or not match[2]:
        return edtf
    if not match[3]:
        return _capital(format_date(found, "MMMM y", locale(language)))
    text = format_date(found, "EEEE, d MMMM y" if weekday else "d MMMM y", locale(language))
    if clock := _clock(match, language):
        text += f", {clock}{_ZONES.get(match[6] or '', '')}"
    return text


def shown_short(edtf: str | None, language: str) -> str:
    """Day, month and clock time in few letters, for a table cell."""
    match = _EDTF.fullmatch(edtf or "")
    found: date | None = day(int(match[1]), int(match[2]), int(match[3])) if match and match[3] else None
    if match is None or found is None:
        return shown_date(edtf, language)
    text = format_date(found, "d MMM y", locale(language))
    clock = _clock(match, language)
    return f"{text}, {clock}" if clock else text


def shown_minute(minute: Decimal, language: str) -> str:
    """A minute of an interval of time as a day, in few letters."""
    ordinal = int(minute) // DAY
    if not 1 <= ordinal <= date.max.toordinal():
        return ""
    return format_date(date.fromordinal(ordinal), "d MMM y", locale(language))


def shown_figure(value: str, language: str) -> str:
    """A value of a likely reading, EDTF or bare digits, as a reader writes it; anything else as it stands."""
    if _EDTF.fullmatch(value) and "-" in value:
        return shown_date(value, language, weekday=True)
    if _DIGITS.fullmatch(value):
        return shown_count(int(value), language)
    return value


def shown_on_axis(value: Decimal, language: str) -> str:
    """A figure in few signs, for an axis."""
    if value.adjusted() > _ENDLESS:
        return f"{value:.2E}"
    if abs(value) >= _LONG:
        return str(format_compact_decimal(value, locale=locale(language), fraction_digits=2))
    return str(format_decimal(value, "#,##0.##", locale=locale(language)))


def shown_count(number: int, language: str) -> str:
    """A whole number with the language's grouping."""
    return str(format_decimal(number, locale=locale(language)))


def label(tag: str, value: str, language: str) -> str:
    """What a value of a subject (a measure, a qualifier, a counted noun) is called; empty where there is no word."""
    return labels(language if language in languages() else "en", tag).get(value, "")


def _clock(match: re.Match[str], language: str) -> str:
    """The clock time of a matched EDTF text, empty where there is none or none a clock shows."""
    if not match[4] or int(match[4]) > 23 or int(match[5]) > 59:
        return ""
    return str(format_skeleton("Hm", time(int(match[4]), int(match[5])), locale=locale(language)))


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]
