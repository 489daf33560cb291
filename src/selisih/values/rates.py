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


@cache
def _per_dollar() -> dict[str, tuple[Decimal, Decimal]]:
    table = tomllib.loads(files("selisih.values").joinpath("rates.toml").read_text(encoding="utf-8"))
    found = {code: (Decimal(low), Decimal(high)) for code, (low, high) in table["per_dollar"].items()}
    return {_BASE: (Decimal(1), Decimal(1))} | found
