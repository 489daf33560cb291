"""said: what the program says of a run, its files and its output, from the program.toml of a language."""

from __future__ import annotations

import tomllib
from functools import cache
from importlib.resources import files

_FALLBACK = "en"


def said(language: str | None, table: str, key: str, /, **fields: object) -> str:
    """A sentence or word of a table, its braces filled in; English where the language has none."""
    return str(_written(language, table, key)).format(**fields)


def counted(language: str | None, number: int, noun: str) -> str:
    """A number with its noun: `1 article`, `1,250 articles`."""
    forms = _written(language, "counted", noun)
    return f"{number:,} {forms[0] if number == 1 else forms[-1]}"


def _written(language: str | None, table: str, key: str) -> str | list[str]:
    own = _tables(language or _FALLBACK).get(table, {})
    return own[key] if key in own else _tables(_FALLBACK)[table][key]


@cache
def _tables(language: str) -> dict[str, dict[str, str | list[str]]]:
    path = files("selisih.languages").joinpath(language, "program.toml")
    return tomllib.loads(path.read_text(encoding="utf-8")) if path.is_file() else {}
