"""Tongue: the words of a language that changes are made of."""

from __future__ import annotations

import tomllib
from dataclasses import dataclass
from functools import cache
from pathlib import Path


@dataclass(frozen=True)
class Tongue:
    """The words of one language; what each table says stands in tongue.toml."""

    mark: str
    ones: list[str]
    tens: list[str]
    months: list[str]
    short_months: list[str]
    weekdays: list[str]
    above: str
    below: str
    scales: dict[str, int]
    units: dict[str, str]
    names: dict[str, str]
    points: dict[str, str]
    larger: dict[str, list[str | int]]
    paid: dict[str, str]


@cache
def tongue(language: str) -> Tongue:
    """The words of a language code; KeyError for one that there are none for."""
    table = tomllib.loads(Path(__file__).with_name("tongue.toml").read_text(encoding="utf-8"))
    return Tongue(**table[language])
