"""words, shown_date, shown_figure, label: the page's own words, and values as its reader writes them."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Mapping
from datetime import date
from decimal import Decimal
from functools import cache
from importlib.resources import files
from types import MappingProxyType

from babel.dates import format_date
from babel.numbers import format_decimal

from selisih.languages.lexicon import languages
from selisih.languages.messages import labels
from selisih.values.edtf import day

_FALLBACK = "en"
_EDTF = re.compile(r"(\d{4})(?:-(\d\d)(?:-(\d\d)(?:T(\d\d):(\d\d)(?::\d\d)?(Z|[+-]\d\d:\d\d)?)?)?)?")
_FIGURE = re.compile(r"-?\d{1,30}(?:\.\d{1,30})?")
_ZONES = {"+07:00": " WIB", "+08:00": " WITA", "+09:00": " WIT", "Z": " UTC", "+00:00": " UTC"}


@cache
def words(language: str) -> Mapping[str, str]:
    """What the page says in a language; English where it has no words for it."""
    tables = tomllib.loads(files(__package__).joinpath("templates/words.toml").read_text(encoding="utf-8"))
    return MappingProxyType({**tables[_FALLBACK], **tables.get(language, {})})


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
    locale = words(language)["locale"]
    if not match[3]:
        return _capital(format_date(found, "MMMM y", locale))
    text = format_date(found, "EEEE, d MMMM y" if weekday else "d MMMM y", locale)
    if match[4]:
        text += f", {match[4]}{words(language)['clock']}{match[5]}{_ZONES.get(match[6] or '', '')}"
    return text


def shown_short(edtf: str | None, language: str) -> str:
    """Day, month and clock time in few letters, for a table cell."""
    match = _EDTF.fullmatch(edtf or "")
    found: date | None = day(int(match[1]), int(match[2]), int(match[3])) if match and match[3] else None
    if match is None or found is None:
        return shown_date(edtf, language)
    text = format_date(found, "d MMM y", words(language)["locale"])
    return f"{text}, {match[4]}{words(language)['clock']}{match[5]}" if match[4] else text


def shown_figure(value: str, language: str) -> str:
    """A value of a likely reading, EDTF or figure, as a reader writes it; anything else as it stands."""
    if _EDTF.fullmatch(value) and "-" in value:
        return shown_date(value, language, weekday=True)
    if _FIGURE.fullmatch(value):
        return format_decimal(Decimal(value), "#,##0.##########", locale=words(language)["locale"])
    return value


def shown_count(number: int, language: str) -> str:
    """A whole number with the language's grouping."""
    return format_decimal(number, locale=words(language)["locale"])


def label(tag: str, value: str, language: str) -> str:
    """What a value of a subject (a measure, a qualifier, a counted noun) is called; empty where there is no word."""
    return labels(language if language in languages() else _FALLBACK, tag).get(value, "")


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]
