"""period_slips: one and the same figure of one thing, told of two periods."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from decimal import Decimal

from selisih.languages.measures import measures
from selisih.languages.messages import say
from selisih.model.claim import Claim
from selisih.model.finding import WARNING, Evidence, Finding
from selisih.model.lineage import Lineage
from selisih.stages.judge_figures import SURE, firm
from selisih.stages.link import sureness, weigh
from selisih.stages.opposed import opposed
from selisih.stages.tell import told_sides
from selisih.text.article import Article
from selisih.values.interval import Relation
from selisih.values.moment import Moment
from selisih.values.number import Quantity

_TELLING, _MARKED = 3, 2  # digits, and digits before end zeros, from which two periods hardly have the same figure
_DAY = 10  # letters of an EDTF day


def period_slips(
    claims: Sequence[Claim], articles: Mapping[str, Article], lineage: Lineage, language: str | None = None
) -> list[Finding]:
    """A finding for each figure that two articles of a story give of one thing for two periods: US$ 21,28 miliar in May,
    and in June. Not of what has the same figure for long, nor where an article gives it for both."""
    told: dict[tuple[str, str, Decimal, str], list[Claim]] = {}
    for claim in claims:
        value = claim.value
        if isinstance(value, Quantity) and value.low is not None and _of_a_period(claim) and _telling(value):
            told.setdefault((claim.kind, claim.subject.measure, value.low, value.unit), []).append(claim)
    days: dict[tuple[str, str, tuple[int, int]], list[Claim]] = {}
    for claim in claims:
        if isinstance(claim.value, Moment) and max(map(len, (claim.value.edtf or "").split("/"))) < _DAY:
            days.setdefault((claim.article, claim.part, claim.sentence), []).append(claim)
    out: dict[tuple[str, ...], Finding] = {}
    for _, same in sorted(told.items()):
        for one, other in _two_periods(same):
            sides = [_printed(side, days, rest[0].subject.period) for side, rest in ((one, other), (other, one))]
            if all(sides):
                found = _finding(one, other, sides, articles, lineage, language)
                out.setdefault(found.claims, found)
    return list(out.values())


def _printed(
    side: Sequence[Claim], days: Mapping[tuple[str, str, tuple[int, int]], Sequence[Claim]], apart: str
) -> list[Claim]:
    """The periods of some figures as their own sentences print them; not of a sentence that prints the other one, too."""
    out: dict[str, Claim] = {}
    for claim in side:
        near = {
            d.value.edtf: d
            for d in days.get((claim.article, claim.part, claim.sentence), ())
            if isinstance(d.value, Moment)
        }
        if claim.subject.period in near and apart not in near:
            own = near[claim.subject.period]
            out[own.id] = own
    return list(out.values())


def _of_a_period(claim: Claim) -> bool:
    """Whether a claim says of which year or month it is, and is of something that each of them has anew."""
    known = measures().get(claim.subject.measure)
    about = claim.subject
    running = known is None or known.state or known.daily or claim.kind == "percentage"
    return (
        bool(about.period)
        and not running
        and not about.modality
        and about.role != "old"
        and "period" not in about.carried
    )


def _telling(value: Quantity) -> bool:
    digits = format(abs(value.low or Decimal(0)) / value.step, ".0f")
    return firm(value) and len(digits) >= _TELLING and len(digits.rstrip("0")) >= _MARKED


def _two_periods(same: Sequence[Claim]) -> list[tuple[list[Claim], list[Claim]]]:
    """The claims of one figure by period, two and two that exclude each other and are of one thing all else being equal."""
    periods: dict[str, list[Claim]] = {}
    for claim in same:
        periods.setdefault(claim.subject.period, []).append(claim)
    names = sorted(periods)
    out = []
    for i, first in enumerate(names):
        for second in names[i + 1 :]:
            one, other = periods[first], periods[second]
            if {c.article for c in one} & {c.article for c in other}:
                continue
            apart = Moment(first).relate(Moment(second)) is Relation.DISJOINT and len(first) == len(second)
            if apart and all(any(_one_but_for_that(c, d) for d in other) for c in one):
                out.append((one, other))
    return out


def _one_but_for_that(a: Claim, b: Claim) -> bool:
    return sureness(a.kind, weigh(a, replace(b, subject=replace(b.subject, period=a.subject.period)))) >= SURE


def _finding(
    one: Sequence[Claim],
    other: Sequence[Claim],
    days: Sequence[Sequence[Claim]],
    articles: Mapping[str, Article],
    lineage: Lineage,
    language: str | None,
) -> Finding:
    order = sorted((0, 1), key=lambda k: (-len({c.article for c in (one, other)[k]}), k))
    groups = [list(days[k]) for k in order]
    tongue = language or articles[groups[0][0].article].language
    figure = " ".join(one[0].quote.split())
    message = say(tongue, "date_period", what=figure, sides=told_sides(groups, articles, tongue))
    because = [Evidence("words", " ".join(c.quote.split()), (c.id,)) for c in (*one, *other)]
    return opposed("date-conflict", WARNING, message, groups, articles, lineage, tongue, because)
