"""What a written figure still allows and the first thing it forbids; and the laws that every relation keeps."""

from __future__ import annotations

import tomllib
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from selisih.languages.lexicon import lexicon
from selisih.languages.reading import read
from selisih.stages.extract import extract
from selisih.values.interval import Interval, Relation, relate
from selisih.values.number import BOUNDS, EXACT, LESS_THAN, MORE_THAN, Quantity
from selisih.values.unit import units

HERE = Path(__file__).parent
BORDERS = [
    (name, border)
    for name in ("number", "money", "percentage", "count", "limit")
    for border in tomllib.loads((HERE / f"borders/{name}.toml").read_text(encoding="utf-8"))["border"]
]
DISJOINT, INCOMPARABLE = Relation.DISJOINT, Relation.INCOMPARABLE


def quantity(phrase: str, language: str) -> Quantity:
    """The one figure of a phrase."""
    found = [m for m in extract(read(phrase, lexicon(language))) if isinstance(m.value, Quantity)]
    assert len(found) == 1, phrase
    assert not found[0].reason, phrase
    value: Quantity = found[0].value
    return value


@pytest.mark.parametrize(("name", "border"), BORDERS, ids=lambda b: b if isinstance(b, str) else str(b["value"]))
def test_what_a_value_allows_and_forbids(name: str, border: dict[str, Any]) -> None:
    language = border["language"]
    value = quantity(border["value"], language)
    wanted = {"allows": lambda r: r not in (DISJOINT, INCOMPARABLE)}
    wanted |= {"forbids": lambda r: r is DISJOINT, "leaves_open": lambda r: r is INCOMPARABLE}
    for how, holds in wanted.items():
        for phrase in border.get(how, ()):
            other = quantity(phrase, language)
            assert holds(value.relate(other)), (how, phrase, value.relate(other))
            assert holds(other.relate(value)), (how, phrase)


_FIGURES = st.decimals(min_value=-(10**6), max_value=10**12, allow_nan=False, allow_infinity=False, places=3)
_ENDS = st.one_of(st.none(), _FIGURES)
_UNITS = st.sampled_from(
    ["person", "IDR", "USD", "percent", "km", "m", "h", "d", "mo", "a", "Cel", "K", "t/d", "kg/d", "IDR/l"]
)


@st.composite
def intervals(draw: st.DrawFn) -> Interval:
    low, high = draw(_ENDS), draw(_ENDS)
    if low is not None and high is not None and low > high:
        low, high = high, low
    return Interval(low, high, draw(st.booleans()), draw(st.booleans()))


@st.composite
def quantities(draw: st.DrawFn, unit: st.SearchStrategy[str] = _UNITS) -> Quantity:
    low, high = draw(_ENDS), draw(_ENDS)
    assume(low is not None or high is not None)
    if low is not None and high is not None and low > high:
        low, high = high, low
    step = draw(st.sampled_from([Decimal("0.001"), Decimal("0.1"), Decimal(1), Decimal(1000)]))
    return Quantity(low, high, step, draw(unit), draw(st.sampled_from(BOUNDS)))


@given(intervals(), intervals())
def test_the_relation_of_intervals_has_an_inverse(a: Interval, b: Interval) -> None:
    assert relate(a, b) is relate(b, a).inverse


@given(quantities(), quantities())
def test_the_relation_of_quantities_has_an_inverse(a: Quantity, b: Quantity) -> None:
    assert a.relate(b) is b.relate(a).inverse


@given(quantities())
def test_a_quantity_is_the_same_as_itself(a: Quantity) -> None:
    assert a.relate(a) is Relation.SAME


@given(quantities(st.just("km")), quantities(st.just("km")), quantities(st.just("km")))
def test_narrower_is_transitive(a: Quantity, b: Quantity, c: Quantity) -> None:
    inside = (Relation.NARROWER, Relation.SAME)
    if a.relate(b) in inside and b.relate(c) in inside:
        assert a.relate(c) in inside
    if a.relate(b) in inside and b.relate(c) is DISJOINT:
        assert a.relate(c) is DISJOINT


@given(quantities(), quantities())
def test_units_without_a_common_scale_do_not_compare(a: Quantity, b: Quantity) -> None:
    known = units().get(a.unit), units().get(b.unit)
    if a.unit != b.unit and None in known and "/" not in a.unit + b.unit:
        assert a.relate(b) is INCOMPARABLE


@given(_FIGURES.filter(lambda f: f > 0), _UNITS, st.sampled_from([Decimal("0.001"), Decimal(1)]))
def test_a_hedge_only_widens(figure: Decimal, unit: str, step: Decimal) -> None:
    exact = Quantity(figure, figure, step, unit, EXACT)
    for bound in BOUNDS:
        low = None if bound in ("LESS_THAN", "EQUAL_OR_LESS") else figure
        high = None if bound in ("MORE_THAN", "EQUAL_OR_MORE") else figure
        hedged = Quantity(low, high, step, unit, bound)
        if bound.startswith("EQUAL") or bound == "APPROX":
            assert exact.relate(hedged) is not DISJOINT
    nearly, over = (Quantity(figure, figure, step, unit, bound) for bound in (LESS_THAN, MORE_THAN))
    assert nearly.possible().high == over.possible().low == figure
    assert nearly.relate(exact) is not DISJOINT
