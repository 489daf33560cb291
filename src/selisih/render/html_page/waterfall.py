"""waterfalls: why claims are taken to be about one thing, as the weights of a link that add up from left to right."""

from __future__ import annotations

from decimal import Decimal
from typing import NamedTuple

from babel.numbers import format_decimal

from selisih.languages.catalogue import locale
from selisih.languages.messages import field_name
from selisih.model.claim import Claim
from selisih.model.cluster import Link
from selisih.render.html_page.axis import Scale
from selisih.render.html_page.desk import Desk, clipped, source_name
from selisih.render.html_page.terms import likeness

_MOST = 3  # links shown of a finding


class Step(NamedTuple):
    """One field's part: its name, how it compares, its weight in words, and in percent where its bar begins and ends."""

    field: str
    how: str
    weight: str
    start: Decimal
    width: Decimal
    against: bool


class Waterfall(NamedTuple):
    """The weights that tie two claims, and their sum."""

    a: str
    b: str
    steps: tuple[Step, ...]
    total: str


def waterfalls(desk: Desk, claims: list[Claim]) -> tuple[Waterfall, ...]:
    """The links between some claims of one cluster, the first of them."""
    inside = {claim.id: claim for claim in claims}
    cluster = next((desk.clusters[i] for i in inside if i in desk.clusters), None)
    links = [link for link in cluster.links if link.a in inside and link.b in inside] if cluster else []
    return tuple(_waterfall(desk, link, inside[link.a], inside[link.b]) for link in links[:_MOST] if link.weights)


def _waterfall(desk: Desk, link: Link, a: Claim, b: Claim) -> Waterfall:
    weights = sorted((w for w in link.weights if w.weight), key=lambda w: (-w.weight, w.field))
    sums = [Decimal(0)]
    for weight in weights:
        sums.append(sums[-1] + _decimal(weight.weight))
    low, high = min(sums), max(sums)
    scale = Scale(low, high if high > low else low + 1)
    how = likeness(desk.tongue)
    steps = []
    for weight, before, after in zip(weights, sums, sums[1:], strict=False):
        start, end = sorted((scale.at(before), scale.at(after)))
        name = field_name(locale(desk.language), weight.field)
        steps.append(Step(name, how.get(weight.how, weight.how), _signed(desk, weight.weight), start, end - start,
                          after < before))  # fmt: skip
    return Waterfall(_named(desk, a), _named(desk, b), tuple(steps), _signed(desk, link.total))


def _named(desk: Desk, claim: Claim) -> str:
    return f"{clipped(claim.quote, 40)} ({source_name(desk.articles[claim.article])})"


def _signed(desk: Desk, weight: float) -> str:
    return str(format_decimal(_decimal(weight), "+0.0;−0.0", locale=locale(desk.language)))


def _decimal(weight: float) -> Decimal:
    return Decimal(str(weight)).quantize(Decimal("0.01"))
