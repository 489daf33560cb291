"""measures: what a figure can be a figure of, by a name common to all languages."""

from __future__ import annotations

import tomllib
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

from selisih.languages.things import kind_of
from selisih.settings import OwnMeasure
from selisih.values.unit import dimension


@dataclass(frozen=True, slots=True)
class Measure:
    """One measure. `kinds` are the kinds of claim it can be, `units` the units its counts and limits admit ("*": any),
    the one of a bare figure first; `state` a running state that bulletins update; `person` it counts people; `weak` it
    gives way to any other measure of its clause; measures of one `family` may be said of the same thing in other words;
    `owned` it says nothing without its owner; `daily` it is another one the next day; `told` who reports it is its owner;
    `change` it is itself a change; `implies` what its own words say; `hollow` they say next to nothing; `stepped` it
    moves by quarters, so that two are alike without a slip; `local` every region has its own; `flow` it is of a stretch of time;
    `fixed` it is the same ever after; `traded` it moves by the minute.
    """

    name: str
    kinds: frozenset[str]
    units: tuple[str, ...]
    state: bool = False
    person: bool = False
    weak: bool = False
    family: str = ""
    owned: bool = False
    daily: bool = False
    told: bool = False
    change: bool = False
    implies: frozenset[str] = frozenset()
    hollow: bool = False
    stepped: bool = False
    local: bool = False
    flow: bool = False
    fixed: bool = False
    traded: bool = False


@cache
def measures(own: tuple[OwnMeasure, ...] = ()) -> dict[str, Measure]:
    """All measures by name, those of a desk's own among them."""
    if own:
        return {**measures(), **{m.name: Measure(m.name, frozenset(m.kinds), m.units, m.state) for m in own}}
    table = tomllib.loads(files("selisih.languages").joinpath("measures.toml").read_text(encoding="utf-8"))
    return {
        name: Measure(
            name,
            frozenset(row["kinds"]),
            tuple(row["units"]),
            row.get("state", False),
            row.get("person", False),
            row.get("weak", False),
            row.get("family", ""),
            row.get("owned", False),
            row.get("daily", False),
            row.get("told", False),
            row.get("change", False),
            frozenset((*row.get("implies", ()), *name.split("_"))),
            row.get("hollow", False),
            row.get("stepped", False),
            row.get("local", False),
            row.get("flow", False),
            row.get("fixed", False),
            row.get("traded", False),
        )
        for name, row in table.items()
    }


# Nouns that say where and who, counted only by measures that name them: `menjual 9 juta ponsel di 11 negara`.
NO_THINGS = frozenset(
    [
        "country", "province", "state", "regency", "city", "district", "village", "region", "island", "company",
        "organisation", "ministry", "agency", "party", "bank", "team", "group", "household", "family", "brand", "site", "type",
        "category", "mechanism", "indicator",
    ]
)  # fmt: skip


# Customary units by the metric one that news of other countries writes for them: 435 miles are 700 km.
_METRIC = {
    "[ft_i]": "m", "[yd_i]": "m", "[mi_i]": "km", "[nmi_i]": "km", "[in_i]": "cm", "[lb_av]": "kg", "[oz_av]": "g",
    "[mi_i]/h": "km/h", "kn": "km/h", "[degF]": "Cel", "[acr_us]": "har", "[mi_i]2": "km2", "[ft_i]2": "m2", "[ft_i]3": "m3",
    "[gal_us]": "l",
}  # fmt: skip


def admits(measure: Measure, kind: str, unit: str) -> bool:
    """Whether a measure can be claimed as this kind in this unit; a figure without a unit fits any count, and a length
    of time only a measure that names it."""
    if kind not in measure.kinds:
        return False
    if kind not in ("count", "limit") or not unit or unit in measure.units or _METRIC.get(unit) in measure.units:
        return True
    base = unit if dimension(unit) else unit.partition("/")[0]  # 350 km/h is no distance
    if base == "body":
        return False  # the dead who are brought out are no evacuees
    if "*" in measure.units and dimension(base) != "time" and base not in NO_THINGS and kind_of(base) != "person":
        return True
    wider = base if measure.weak and measure.person else kind_of(base)  # spectators are no troops
    return base in measure.units or base == "unit" or wider in measure.units


@cache
def counted() -> dict[str, str]:
    """By noun, the measure that has its name and is strong: medals measure medals, whatever else is said."""
    return {m.units[0]: m.name for m in measures().values() if m.units and not m.weak and m.name == f"{m.units[0]}s"}
