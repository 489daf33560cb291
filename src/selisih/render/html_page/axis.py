"""axis: the values of a finding's sides as the stretches they leave possible, drawn over one axis."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from decimal import Decimal
from typing import NamedTuple

from selisih.model.claim import Claim
from selisih.render.html_page.desk import Desk, clipped
from selisih.render.html_page.wording import shown_minute, shown_on_axis
from selisih.values.interval import Interval
from selisih.values.moment import Moment
from selisih.values.number import APPROX, EXACT, Quantity
from selisih.values.unit import common

_EDGE = Decimal(8)  # percent of the width left free at both ends, where open ends run to
_NEAR = Decimal(16)  # percent that two ticks are apart at least
_MOST_BARS = 8
_FIRM = (EXACT, APPROX)  # bounds of a figure that stands in the middle of what it leaves possible
_HUNDRED = Decimal(100)


class Bar(NamedTuple):
    """The stretch of one value in percent of the width; `open_low` and `open_high` say that it goes on beyond; a `point`
    is a single figure. The letter is its side's; `right` says that it stands in the right half."""

    letter: str
    words: str
    start: Decimal
    end: Decimal
    open_low: bool
    open_high: bool
    point: bool
    right: bool


class Tick(NamedTuple):
    """A mark of the axis, where it is in percent, what stands at it."""

    at: Decimal
    text: str


class Axis(NamedTuple):
    """Bars over one axis, and the gap between two sides in percent: where it begins and how wide it is."""

    bars: tuple[Bar, ...]
    ticks: tuple[Tick, ...]
    gap: tuple[Decimal, Decimal] | None


class Scale(NamedTuple):
    """What an axis reaches from and to; turns values into percent of its width."""

    low: Decimal
    high: Decimal

    def at(self, value: Decimal) -> Decimal:
        """Where a value stands, in percent, kept within the width."""
        share = (value - self.low) / (self.high - self.low)
        return min(_HUNDRED, max(Decimal(0), _EDGE + share * (_HUNDRED - 2 * _EDGE))).quantize(Decimal("0.1"))


def scale(intervals: Iterable[Interval]) -> Scale | None:
    """The scale that shows all ends of some intervals; None where they have but one end, or none."""
    ends = [end for interval in intervals for end in (interval.low, interval.high) if end is not None]
    return Scale(min(ends), max(ends)) if ends and min(ends) < max(ends) else None


def axis(desk: Desk, sides: Sequence[tuple[str, Sequence[Claim]]]) -> Axis | None:
    """The axis of sides, each a letter and its claims; None where their values are no stretches of one scale."""
    claims = [claim for _, side in sides for claim in side]
    spans = {claim.id: span for claim in claims if (span := possible(claim, claims[0])) is not None}
    found = scale(spans.values())
    if found is None or len(spans) < len(claims):
        return None
    grouped: dict[tuple[str, Interval], list[Claim]] = {}
    for letter, side in sides:
        for claim in side:
            grouped.setdefault((letter, spans[claim.id]), []).append(claim)
    bars = tuple(_bar(found, letter, span, same) for (letter, span), same in grouped.items())
    return Axis(bars[:_MOST_BARS], _ticks(desk, found, claims, spans), _gap(found, sides, spans))


def possible(claim: Claim, like: Claim) -> Interval | None:
    """The stretch a claim's value leaves possible, in the unit of another claim; None where it is no stretch."""
    value, other = claim.value, like.value
    if isinstance(value, Moment) and isinstance(other, Moment):
        return value.possible()
    if not isinstance(value, Quantity) or not isinstance(other, Quantity):
        return None
    span = value.possible()
    if value.unit == other.unit:
        return span
    factors = common(value.unit, other.unit)
    if factors is None or not factors[1][0]:
        return None
    (mine, offset), (theirs, theirs_offset) = factors
    low, high = (
        None if end is None else (end * mine + offset - theirs_offset) / theirs for end in (span.low, span.high)
    )
    return Interval(low, high, span.low_open, span.high_open)


def _bar(found: Scale, letter: str, span: Interval, claims: Sequence[Claim]) -> Bar:
    low = Decimal(0) if span.low is None else found.at(span.low)
    high = _HUNDRED if span.high is None else found.at(span.high)
    words = min((c.quote for c in claims), key=lambda quote: (len(quote), quote))
    point = span.low is not None and span.low == span.high
    return Bar(letter, clipped(words, 30), low, high, span.low is None, span.high is None, point, low + high > _HUNDRED)


def _ticks(desk: Desk, found: Scale, claims: Sequence[Claim], spans: Mapping[str, Interval]) -> tuple[Tick, ...]:
    """What is printed, the least and the greatest first, then what stands far enough from them."""
    words = {at: text for claim in claims for at, text in _printed(desk, claim, spans[claim.id])}
    out: list[Tick] = []
    for value in (min(words), max(words), *sorted(words)):
        at = found.at(value)
        if all(abs(at - tick.at) >= _NEAR for tick in out):
            out.append(Tick(at, words[value]))
    return tuple(sorted(out))


def _printed(desk: Desk, claim: Claim, span: Interval) -> list[tuple[Decimal, str]]:
    """The figure of a claim, or the ends of what it leaves possible, each with its words."""
    low, high = span.low, span.high
    if isinstance(claim.value, Moment):  # a day ends with its last minute
        ends = [(low, low), (high, None if high is None else high - 1)]
        return [(at, shown_minute(shown, desk.language)) for at, shown in ends if at is not None and shown is not None]
    figures = [end for end in (low, high) if end is not None]
    if isinstance(claim.value, Quantity) and claim.value.bound in _FIRM and len(set(figures)) == 2:
        figures = [(figures[0] + figures[1]) / 2] if claim.value.low == claim.value.high else figures
    return [(figure, shown_on_axis(figure, desk.language)) for figure in figures]


def _gap(
    found: Scale, sides: Sequence[tuple[str, Sequence[Claim]]], spans: dict[str, Interval]
) -> tuple[Decimal, Decimal] | None:
    """What lies between two sides that have nothing in common."""
    if len(sides) != 2:
        return None
    first, second = ([spans[claim.id] for claim in side] for _, side in sides)
    for below, above in ((first, second), (second, first)):
        tops, bottoms = [span.high for span in below], [span.low for span in above]
        known_tops, known_bottoms = [t for t in tops if t is not None], [b for b in bottoms if b is not None]
        if len(known_tops) == len(tops) and len(known_bottoms) == len(bottoms) and max(known_tops) < min(known_bottoms):
            start = found.at(max(known_tops))
            return start, found.at(min(known_bottoms)) - start
    return None
