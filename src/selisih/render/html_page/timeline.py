"""timelines: measures that change (tolls, prices, rates), their values drawn over the time they are told of."""

from __future__ import annotations

from decimal import Decimal
from typing import NamedTuple

from selisih.model.claim import Claim
from selisih.model.cluster import Cluster, Verdict
from selisih.render.html_page.axis import Scale, Tick, possible, scale
from selisih.render.html_page.desk import Desk, clipped, source_name
from selisih.render.html_page.subjects import Heading, heading
from selisih.render.html_page.wording import shown_minute, shown_on_axis, shown_short
from selisih.values.edtf import Stretch, stretch
from selisih.values.interval import Interval
from selisih.values.number import Quantity

_MOST = 12  # lines of a story
_MOST_POINTS = 24
_HEIGHT, _ROOM = Decimal(150), Decimal(22)  # of the drawing, and what it leaves free above and below, in pixels
_BESIDE = Decimal(4)  # percent that two points of nearly one place are put apart


class Point(NamedTuple):
    """One state: its number, where it stands (percent across, pixels down), the stretch of time and of values it covers,
    what it is in words; `later` says that it surely comes after the state before it."""

    number: int
    x: Decimal
    y: Decimal
    left: Decimal
    width: Decimal
    top: Decimal
    height: Decimal
    when: str
    later: bool
    words: str
    sources: tuple[tuple[str, str], ...]


class Timeline(NamedTuple):
    """A measure over time: its heading, its states in order, what stands at the ends of both axes."""

    heading: Heading
    href: str
    points: tuple[Point, ...]
    ticks: tuple[Tick, ...]
    low: str
    high: str
    left: int


def timelines(desk: Desk, clusters: list[Cluster]) -> tuple[Timeline, ...]:
    """The lines of those clusters in which a later state is told than another."""
    found = (_timeline(desk, cluster) for cluster in clusters if _changes(cluster))
    return tuple(line for line in found if line is not None)[:_MOST]


def _timeline(desk: Desk, cluster: Cluster) -> Timeline | None:
    claims = desk.known(cluster.claims)
    when = {c.id: known for c in claims if (known := _when(c)) is not None}
    dated = [c for c in claims if c.id in when and isinstance(c.value, Quantity)]
    spans = {c.id: span for c in dated if (span := possible(c, dated[0])) is not None}
    across = scale(when[i] for i in spans)
    up = scale(spans.values())
    if across is None or up is None or len({when[i] for i in spans}) < 2 or len(set(spans.values())) < 2:
        return None
    grouped: dict[tuple[Interval, Interval], list[Claim]] = {}
    for claim in sorted(dated, key=lambda c: (when[c.id].high or 0, when[c.id].low or 0)):
        if claim.id in spans:
            grouped.setdefault((when[claim.id], spans[claim.id]), []).append(claim)
    points: list[Point] = []
    for (time, value), same in list(grouped.items())[:_MOST_POINTS]:
        points.append(_point(desk, points, same, _box(across, up, time, value)))
    return Timeline(
        heading=heading(desk, claims),
        href=desk.row_at(cluster),
        points=tuple(points),
        ticks=(Tick(across.at(across.low), shown_minute(across.low, desk.language)),
               Tick(across.at(across.high), shown_minute(across.high - 1, desk.language))),
        low=shown_on_axis(up.low, desk.language),
        high=shown_on_axis(up.high, desk.language),
        left=max(0, len(grouped) - _MOST_POINTS),
    )  # fmt: skip


def _changes(cluster: Cluster) -> bool:
    return Verdict.UPDATE in {cluster.verdict, *(pair.verdict for pair in cluster.pairs)}


class _Box(NamedTuple):
    left: Decimal
    width: Decimal
    top: Decimal
    height: Decimal


def _box(across: Scale, up: Scale, time: Interval, value: Interval) -> _Box:
    left = Decimal(0) if time.low is None else across.at(time.low)
    right = Decimal(100) if time.high is None else across.at(time.high)
    top = Decimal(0) if value.high is None else _down(up, value.high)
    bottom = _HEIGHT if value.low is None else _down(up, value.low)
    return _Box(left, right - left, top, bottom - top)


def _down(up: Scale, value: Decimal) -> Decimal:
    share = (value - up.low) / (up.high - up.low)
    return (_HEIGHT - _ROOM - share * (_HEIGHT - 2 * _ROOM)).quantize(Decimal("0.1"))


def _point(desk: Desk, before: list[Point], claims: list[Claim], box: _Box) -> Point:
    """The point of a state: in the middle of its box, beside those that stand there already."""
    x, y = box.left + box.width / 2, box.top + box.height / 2
    while any(abs(p.x - x) < _BESIDE and abs(p.y - y) < _ROOM for p in before) and x < 98:
        x += _BESIDE
    sources: dict[str, str] = {}
    for claim in claims:
        sources.setdefault(source_name(desk.articles[claim.article]), desk.claim_at(claim))
    words = min((c.quote for c in claims), key=lambda quote: (len(quote), quote))
    later = bool(before) and before[-1].left + before[-1].width <= box.left
    return Point(len(before) + 1, x, y, *box, shown_short(claims[0].as_of, desk.language), later, clipped(words, 60),
                 tuple(sources.items()))  # fmt: skip


def _when(claim: Claim) -> Interval | None:
    known: Stretch | None = stretch(claim.as_of) if claim.as_of else None
    if known is None or known.low is None or known.high is None:
        return None
    return Interval(Decimal(known.low), Decimal(known.high))
