"""plausible: what the rate of two currencies has been at any time, as wide as markets ever had it."""

from __future__ import annotations

import tomllib
from decimal import Decimal
from functools import cache
from importlib.resources import files

_BASE = "USD"


def plausible(a: str, b: str) -> tuple[Decimal, Decimal] | None:
    """The least and the most units of currency b that one of a has been; None where either is not known."""
    table = _per_dollar()
    if a not in table or b not in table or a == b:
        return None
    (a_low, a_high), (b_low, b_high) = table[a], table[b]
    return b_low / a_high, b_high / a_low


def in_years(a: str, b: str, first: int, last: int) -> tuple[Decimal, Decimal] | None:
    """The least and the most units of currency b that one of a has been in some years; None where any is not known."""
    x, y = _of_years(a, first, last), _of_years(b, first, last)
    return None if x is None or y is None or a == b else (y[0] / x[1], y[1] / x[0])


def _of_years(code: str, first: int, last: int) -> tuple[Decimal, Decimal] | None:
    """The least and the most units of a currency that a dollar has been in some years; None where any is not known."""
    begin, table = _by_year()
    found = table.get(code, ())[first - begin : last - begin + 1] if begin <= first <= last else ()
    if code == _BASE:
        return Decimal(1), Decimal(1)
    return (min(found)[0], max(high for _, high in found)) if len(found) == last - first + 1 else None


@cache
def _by_year() -> tuple[int, dict[str, tuple[tuple[Decimal, Decimal], ...]]]:
    table = tomllib.loads(files("selisih.values").joinpath("rates.toml").read_text(encoding="utf-8"))["by_year"]
    rows = {code: tuple((Decimal(low), Decimal(high)) for low, high in years) for code, years in table["rates"].items()}
    return table["first"], rows


@cache
def _per_dollar() -> dict[str, tuple[Decimal, Decimal]]:
    table = tomllib.loads(files("selisih.values").joinpath("rates.toml").read_text(encoding="utf-8"))
    found = {code: (Decimal(low), Decimal(high)) for code, (low, high) in table["per_dollar"].items()}
    return {_BASE: (Decimal(1), Decimal(1))} | found
