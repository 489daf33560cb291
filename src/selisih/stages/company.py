"""company, of_one_day: what the rest of their sentences says of two figures or dates, by how rare it is in their story."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence, Set
from math import fsum, log2

from selisih.model.claim import Claim
from selisih.model.cluster import Weight
from selisih.model.subject import Subject, is_state
from selisih.stages.days import day_weight
from selisih.stages.events import STATEMENT
from selisih.stages.judge_times import days_between, of_named_periods
from selisih.stages.story import story_weight
from selisih.values.interval import Relation
from selisih.values.moment import Moment

_MUCH, _SOME = 0.5, 0.2  # parts of what two sentences could share
_MOST, _HALF = 0.6, 0.4  # parts of the words right beside two figures that both could have
_SURE = 15.0  # bits of such words from which two are in one phrase hardly by chance
_LITTLE = 2.0  # bits that tell hardly anything of two dates
_DAY = 10  # letters of an EDTF day
_TWICE = 2
_DAYS, _MONTH = 3, 30  # days between two figures from which they may be of two times
_BESIDE = "<>"  # what marks them: before, behind


def rarity(claims: Sequence[Claim]) -> dict[str, float]:
    """How rare each mark is among the sentences of a story that tell figures, or dates: log2 of how many there are for one
    with it; of the words right beside a figure among the figures."""
    sentences: dict[tuple[object, ...], set[str]] = {}
    for claim in claims:
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
    most, shared = _sentences(a, b, foreign, bits)
    how = "none" if not most else "differs" if not shared else _alike(most, shared)
    out = story_weight("around", how), story_weight("phrase", "none" if foreign else _phrases(a, b, bits))
    return tuple(w for w in out if w.weight)


def _sentences(a: Subject, b: Subject, foreign: bool, bits: Mapping[str, float]) -> tuple[float, float]:
    """The bits that the sentences of two could share at most, their own words left out, and those that they do; two
    languages share names, figures and what has a common name."""
    own = {f"={name}" for name in (a.measure, b.measure, a.noun, b.noun)}
    x, y = (
        {mark for mark in side if mark not in own and mark[0] not in f"&{_BESIDE}" and (not foreign or mark[0] in "=#")}
        for side in (a.around, b.around)
    )
    return _shared(x, y, bits)


def _alike(most: float, shared: float) -> str:
    return "same" if shared >= most * _MUCH else "near" if shared >= most * _SOME else "few"


def naming(dates: Sequence[Claim]) -> Counter[tuple[str, str]]:
    """How often each article names each day."""
    return Counter((c.article, day) for c in dates if (day := _day(c)))


def of_one_day(
    a: Claim, b: Claim, bits: Mapping[str, float], named: Mapping[tuple[str, str], int]
) -> tuple[Weight, ...]:
    """The weights of what the sentences of two dates share that may be of one day, and of their being of one by how often
    their articles have `named` it: a day that each of them names but once is hardly that of two events."""
    x, y = _day(a), _day(b)
    if x and y and x != y:
        return ()
    most, shared = _sentences(a.subject, b.subject, a.language != b.language, bits)
    out = [day_weight("around", _alike(most, shared) if shared >= _LITTLE else "none")]
    if x and y:
        often = max(named[a.article, x], named[b.article, x])
        out.append(day_weight("day", _hours(a, b) or ("once" if often == 1 else "few" if often == _TWICE else "many")))
    return tuple(w for w in out if w.weight)


def _hours(a: Claim, b: Claim) -> str:
    """How two dates of one day part it: one of them tells the hour, both tell another, or both are days of speaking, of which
    a day has many; empty where they do not."""
    x, y = a.value, b.value
    if not isinstance(x, Moment) or not isinstance(y, Moment):
        return ""
    told = sum("T" in (m.edtf or "") for m in (x, y))
    if told:
        return "timed" if told == 1 else "hours" if x.relate(y) is Relation.DISJOINT else "hour"
    return "said" if a.subject.measure in STATEMENT and b.subject.measure in STATEMENT else ""


def _day(claim: Claim) -> str:
    """The day of a date; empty where it is of none, or not of one alone, or its weekday says another."""
    value = claim.value
    day = (value.edtf or "").partition("T")[0] if isinstance(value, Moment) and value.sound() else ""
    return day if len(day) == _DAY else ""


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
