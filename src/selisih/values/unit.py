"""Unit: UCUM units with their dimension, and exact conversion between those of one scale."""

from __future__ import annotations

import tomllib
from dataclasses import dataclass
from decimal import Decimal
from functools import cache
from importlib.resources import files

# Dimensions of which there are only whole ones.
_WHOLE = frozenset(("layer", "core", "pixel", "container"))
_FIGURES = frozenset(("", "1", "percent", "percentage point"))


@dataclass(frozen=True, slots=True)
class Unit:
    """One unit. A figure in it times `factor`, plus `offset`, is the figure in the base unit of its `scale`; months and
    years are time (`dimension`), but of a scale of their own: no month has a fixed number of days.
    """

    code: str
    dimension: str
    scale: str
    factor: Decimal
    offset: Decimal = Decimal(0)


@cache
def units() -> dict[str, Unit]:
    """All units by UCUM code."""
    table = tomllib.loads(files("selisih.values").joinpath("units.toml").read_text(encoding="utf-8"))
    out = {}
    for scale, rows in table.items():
        dimension = rows.get("dimension", scale)
        for code, factor in rows.items():
            if code == "dimension":
                continue
            written = factor if isinstance(factor, list) else [factor]
            out[code] = Unit(code, dimension, scale, *map(Decimal, written))
    return out


def dimension(code: str) -> str:
    """What a unit measures (`length`, `time`, `layer`...), or empty for what is no unit."""
    unit = units().get(code)
    return unit.dimension if unit else ""


def convert(figure: Decimal, code: str, other: str) -> Decimal | None:
    """A figure in one unit put into another of the same scale; None where there is no exact way between them."""
    if code == other:
        return figure
    a, b = units().get(code), units().get(other)
    if a is None or b is None or a.scale != b.scale:
        return None
    return (figure * a.factor + a.offset - b.offset) / b.factor


def common(code: str, other: str) -> tuple[tuple[Decimal, Decimal], tuple[Decimal, Decimal]] | None:
    """Factor and offset that put figures in each of two units into the base unit of their scale; None where they share
    none. Rates of one thing share that of what is rated: t/d and kg/d."""
    a, b = units().get(code), units().get(other)
    if a is None and b is None:
        (code, _, per), (other, _, per_other) = code.partition("/"), other.partition("/")
        return common(code, other) if per and per == per_other else None
    if a is None or b is None or a.scale != b.scale:
        return None
    return (a.factor, a.offset), (b.factor, b.offset)


def discrete(code: str) -> bool:
    """Whether figures in a unit are counts of whole things: people, houses, layers; not metres, money or percent."""
    if code in _FIGURES or (len(code.partition("/")[0]) == 3 and code.isascii() and code[:3].isupper()):
        return False
    unit = units().get(code) or units().get(code.partition("/")[0])
    return unit is None or unit.dimension in _WHOLE
