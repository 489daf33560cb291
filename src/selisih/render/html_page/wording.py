"""words, shown_date, shown_figure, phrasings: the page's own words, and values as its reader writes them."""

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

from selisih.values.edtf import day

_FALLBACK = "en"
_EDTF = re.compile(r"(\d{4})(?:-(\d\d)(?:-(\d\d)(?:T(\d\d):(\d\d)(?::\d\d)?(Z|[+-]\d\d:\d\d)?)?)?)?")
_FIGURE = re.compile(r"-?\d{1,30}(?:\.\d{1,30})?")
_ZONES = {"+07:00": " WIB", "+08:00": " WITA", "+09:00": " WIT", "Z": " UTC", "+00:00": " UTC"}
_NAMED = ("measure", "qualifier", "role", "modality", "noun", "unit", "event", "document")
_WORD = re.compile(r"[a-z0-9_ ]{1,40}")


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


@cache
def phrasings(language: str) -> Mapping[tuple[str, str], str]:
    """The first phrasing of every value that a subject may name, from the language's own word lists."""
    folder = files("selisih.languages").joinpath(language if _WORD.fullmatch(language) else _FALLBACK)
    folder = folder if folder.is_dir() else files("selisih.languages").joinpath(_FALLBACK)
    out: dict[tuple[str, str], str] = {}
    for path in sorted((p for p in folder.iterdir() if p.name.endswith(".toml")), key=lambda p: p.name):
        for tag, table in tomllib.loads(path.read_text(encoding="utf-8")).items():
            if tag in _NAMED and isinstance(table, dict):
                for value, said in table.items():
                    if isinstance(said, list) and said and isinstance(said[0], str):
                        out.setdefault((tag, value), said[0])
    return MappingProxyType(out)


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]
