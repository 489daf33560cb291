"""start-mismatch: an article that gives two days, next to each other, from which one price or rule is in force."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from selisih.model.claim import Claim
from selisih.model.finding import Finding
from selisih.model.mismatch import told_otherwise
from selisih.text.article import Article
from selisih.values.edtf import day_of
from selisih.values.moment import EXACT, ON_OR_AFTER, Moment

CODE = "start-mismatch"

_PRICED = frozenset(("=price", "=tariff", "=fee", "=minimum_wage"))  # what is so much from a day on
_NEAR = 2  # days; what begins further apart are two things


def check(
    article: Article,
    claims: Sequence[Claim],
    others: Sequence[Claim],
    language: str | None = None,
    sources: Mapping[str, str] | None = None,
) -> list[Finding]:
    """A warning where all the days an article gives for what is in force are two, near each other, for one measure.

    A day with more than one thing that begins on it, a third day, names that differ: then they are two things.
    """
    days: dict[str, list[Claim]] = {}
    for claim in claims:
        if _starts(claim):
            days.setdefault(str(claim.value.edtf)[:10] if isinstance(claim.value, Moment) else "", []).append(claim)
    if len(days) != 2:
        return []
    sides = sorted(days.values(), key=lambda side: side[0].start)
    if not all(_one_thing(a, b) for a in sides[0] for b in sides[1]):
        return []
    return [told_otherwise(CODE, "start_mismatch", article, sides, language or article.language)]


def _starts(claim: Claim) -> bool:
    value = claim.value
    if not isinstance(value, Moment) or claim.part != "body":
        return False
    event, words = claim.subject.measure, claim.subject.words
    if event != "effective" and (event or value.bound != ON_OR_AFTER or not words & _PRICED):
        return False  # `harga baru mulai hari ini`
    return day_of((value.edtf or "")[:10]) is not None and value.sound() and value.bound in (EXACT, ON_OR_AFTER)


def _one_thing(a: Claim, b: Claim) -> bool:
    days = [day_of(str(c.value.edtf)[:10]) for c in (a, b) if isinstance(c.value, Moment)]
    first, last = days[0], days[1]
    if first is None or last is None or abs((first - last).days) > _NEAR or a.sentence == b.sentence:
        return False
    x, y = a.subject, b.subject
    shared = {w for w in x.words & y.words if w.startswith("=")}
    apart = x.things and y.things and not x.things & y.things
    return bool(shared) and not apart and not (x.places and y.places and not x.places & y.places)
