"""company: what the rest of two figures' sentences says of them, by how rare it is in their story."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence, Set
from math import fsum, log2

from selisih.model.claim import Claim
from selisih.model.cluster import Weight
from selisih.model.subject import Subject, is_state
from selisih.stages.judge_times import days_between, of_named_periods
from selisih.stages.story import story_weight

_MUCH, _SOME = 0.5, 0.2  # parts of what two sentences could share
_MOST, _HALF = 0.6, 0.4  # parts of the words right beside two figures that both could have
_SURE = 15.0  # bits of such words from which two are in one phrase hardly by chance
_DAYS, _MONTH = 3, 30  # days between two figures from which they may be of two times
_BESIDE = "<>"  # what marks them: before, behind


def rarity(figures: Sequence[Claim]) -> dict[str, float]:
    """How rare each mark is among the sentences of a story that tell figures: log2 of how many there are for one with it;
    of the words right beside a figure among the figures."""
    sentences: dict[tuple[object, ...], set[str]] = {}
    for claim in figures:
        place = claim.article, claim.part, claim.sentence
        for mark in claim.subject.around:
            sentences.setdefault((*place, claim.id) if mark[0] in _BESIDE else place, set()).add(mark)
    often = {size: len({place for place in sentences if len(place) == size}) for size in (3, 4)}
    count = Counter(mark for marks in sentences.values() for mark in marks)
    return {mark: log2((often[4 if mark[0] in _BESIDE else 3] + 1) / n) for mark, n in count.items()}


def between(a: Claim, b: Claim) -> tuple[Weight, ...]:
    """The weight of how long after each other two figures are told: what one says months later is mostly of another quarter,
    where no period is named. Running states are one thing however often they are told."""
    days = days_between(a, b)
    if days is None or of_named_periods(a, b) or is_state(a.subject) or is_state(b.subject):
        return ()
    return (story_weight("time", "far" if days > _MONTH else "near"),) if days > _DAYS else ()


def company(a: Subject, b: Subject, foreign: bool, bits: Mapping[str, float]) -> tuple[Weight, ...]:
    """The weights of what the sentences of two figures share and of the words right before and behind them, by how rare these
    are in the story in `bits`: next to what the one of them tells least of that the other could share."""
    own = {f"={name}" for name in (a.measure, b.measure, a.noun, b.noun)}
    x, y = (
        {mark for mark in side if mark not in own and mark[0] not in f"&{_BESIDE}" and (not foreign or mark[0] in "=#")}
        for side in (a.around, b.around)
    )
    most, shared = _shared(x, y, bits)
    how = "none" if not most else "differs" if not shared else "few"
    if shared:
        how = "same" if shared >= most * _MUCH else "near" if shared >= most * _SOME else how
    out = story_weight("around", how), story_weight("phrase", "none" if foreign else _phrases(a, b, bits))
    return tuple(w for w in out if w.weight)


def _phrases(a: Subject, b: Subject, bits: Mapping[str, float]) -> str:
    """How the words right before and behind two figures compare: what stands in the same words is the same thing told."""
    x, y = ({mark for mark in side if mark[0] in _BESIDE} for side in (a.around, b.around))
    most, shared = _shared(x, y, bits)
    if not shared:
        return "differs" if most else "none"
    if shared >= _SURE and shared >= most * _MOST:
        return "same"
    return "near" if shared >= most * _HALF else "few"


def _shared(x: Set[str], y: Set[str], bits: Mapping[str, float]) -> tuple[float, float]:
    """The bits that two sets of marks could share at most, and those that they do."""
    most = min(fsum(sorted(bits.get(mark, 0.0) for mark in side)) for side in (x, y))
    return most, fsum(sorted(bits.get(mark, 0.0) for mark in x & y))
