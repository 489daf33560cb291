"""bulletins, hours_apart, in_common: which articles rest on one and the same release, told by the figures they share."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import combinations
from typing import NamedTuple

from selisih.model.claim import Claim
from selisih.model.subject import is_state
from selisih.stages.clause import FIGURES
from selisih.stages.events import STATEMENT
from selisih.stages.link import Group
from selisih.text.article import Article
from selisih.values.edtf import day_of
from selisih.values.mistyped import digits
from selisih.values.moment import Moment
from selisih.values.number import EXACT, Quantity
from selisih.values.words import Abbreviation, Quotation, Title

_SHARED = 3  # states of different measures that two articles give alike
_DIGITS = 2  # without the zeros at its ends
_DAY = 10  # letters of an EDTF day
_TELLING = 10  # smaller figures are alike by chance

Pair = frozenset[str]


def bulletins(groups: Sequence[Group]) -> frozenset[Pair]:
    """Pairs of article ids that give three or more running states (tolls, damage) to the same last digit.

    Tolls change by the hour; two articles that agree on several of them tell of the same hour, whatever time they name.
    """
    shared: dict[Pair, set[str]] = {}
    for group in groups:
        for a, b in combinations(group.claims, 2):
            if a.article != b.article and _telling(a) and _telling(b) and a.value == b.value:
                shared.setdefault(frozenset((a.article, b.article)), set()).add(group.id)
    return frozenset(pair for pair, found in shared.items() if len(found) >= _SHARED)


def hours_apart(articles: Sequence[Article]) -> frozenset[Pair]:
    """Pairs of article ids that did not come out at one and the same time as far as is known: what runs may have moved
    between them, within a day."""
    return frozenset(frozenset((a.id, b.id)) for a, b in combinations(articles, 2) if a.published != b.published)


class Common(NamedTuple):
    """How many figures two articles tell alike, to the last digit, and how many days of what happened, titles and quotations:
    the more, the surer it is that they tell of one event, and that what they tell of one measure is of one thing."""

    figures: int = 0
    others: int = 0


def in_common(groups: Sequence[Group]) -> dict[Pair, Common]:
    """By pair of article ids, what the two tell alike."""
    out: dict[Pair, Common] = {}
    for group in groups:
        pairs = combinations([(c, told) for c in group.claims if (told := _told(c))], 2)
        for pair in {
            frozenset((a.article, b.article)) for (a, x), (b, y) in pairs if a.article != b.article and x == y
        }:
            figures, others = out.get(pair, Common())
            figure = group.kind in FIGURES
            out[pair] = Common(figures + figure, others + (not figure))
    return out


def _told(claim: Claim) -> str:
    """What a claim tells that two articles hardly tell alike by chance; empty where it may be so."""
    value = claim.value
    if isinstance(value, Quantity):
        long = value.bound == EXACT and value.low is not None and len(digits(value.low)) >= _DIGITS
        return repr(value) if long else ""
    if isinstance(value, Moment):
        return "" if claim.subject.measure in STATEMENT or day_of(value.edtf) is None else (value.edtf or "")[:_DAY]
    if isinstance(value, Title | Quotation):
        return claim.kind  # linked by their words
    if isinstance(value, Abbreviation):
        return ""  # every article on the matter spells it out
    return repr(value)


def _telling(claim: Claim) -> bool:
    value = claim.value
    if not is_state(claim.subject) or not isinstance(value, Quantity):
        return False
    return value.bound == EXACT and value.low is not None and value.low >= _TELLING
