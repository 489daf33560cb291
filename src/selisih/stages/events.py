"""event_of and compare_dates: what a date is the date of, and whether two are dates of one event."""

from __future__ import annotations

from selisih.languages.reading import Reading
from selisih.model.claim import Claim
from selisih.model.cluster import Weight
from selisih.model.subject import Subject
from selisih.stages.where import Scope
from selisih.text.mention import Mention
from selisih.text.tokens import WORD
from selisih.values.moment import Moment

_REACH = 12  # tokens to either side that may say what happened


def event_of(reading: Reading, mention: Mention, where: Scope) -> Subject:
    """The Subject of a date: the event its sentence tells (`effective`, `cited`, `occurred`...), and its words."""
    start, end = reading.sentence_of(mention.first)
    measure = happening(reading, mention.first, mention.last)
    told = reading.covered(_TOLD)
    words = set()
    for i in (
        *range(max(start, mention.first - _REACH), mention.first),
        *range(mention.last, min(end, mention.last + _REACH)),
    ):
        word = reading.tokens.word[i]
        if reading.tokens.kind[i] == WORD and len(word) > 3 and not told[i]:
            words.add(word)
    return Subject(measure=measure, words=frozenset(words), setting=where.setting)


# What the event's own word says is not said again by the words round it.
_TOLD = frozenset(("stopword", "event", "month", "weekday"))


def happening(reading: Reading, first: int, last: int) -> str:
    """The event word nearest to a date in its sentence, by its name; empty where none is near."""
    start, end = reading.sentence_of(first)
    near = [
        (first - hit.last if hit.first < first else hit.first - last + 1, hit.value)
        for hit in reading.between("event", max(start, first - _REACH), min(end, last + _REACH))
    ]
    return min(near)[1] if near else ""


# Words of saying and citing are said of any day.
_COMMON = frozenset(("said", "cited", "published"))


def compare_dates(a: Claim, b: Claim) -> tuple[Weight, ...]:
    """The evidence that two dates are the date of one event: its word, and the words of their sentences."""
    out = []
    first, second = a.subject.measure, b.subject.measure
    if first and second:
        alike = 1.0 if first in _COMMON else 4.0
        out.append(Weight("event", "same", alike) if first == second else Weight("event", "differs", -7.0))
    elif first or second:
        out.append(Weight("event", "absent", -2.0))
    shared = len(a.subject.words & b.subject.words)
    fewer = max(1, min(len(a.subject.words), len(b.subject.words)))
    if shared < 2:
        out.append(Weight("words", "differs", -5.0))
    else:
        out.append(Weight("words", "near", round(9.0 * shared / fewer - 3.0, 2)))
    if isinstance(a.value, Moment) and isinstance(b.value, Moment):
        out.append(_precision(a.value, b.value))
    if a.article == b.article:
        out.append(Weight("article", "same", -3.0))  # one text seldom tells the date of one event twice
    return tuple(out)


def _precision(a: Moment, b: Moment) -> Weight:
    """A year and a day are seldom dates of one event."""
    lengths = {len((m.edtf or "").split("T")[0]) for m in (a, b)}
    return Weight("precision", "same", 0.5) if len(lengths) == 1 else Weight("precision", "differs", -6.0)
