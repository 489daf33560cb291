"""compare_dates: whether two dates are the date of one event."""

from __future__ import annotations

from selisih.languages.names import one_name
from selisih.languages.places import bare_name
from selisih.model.claim import Claim
from selisih.model.cluster import Weight
from selisih.stages.events import STATEMENT
from selisih.values.edtf import day_of
from selisih.values.interval import Relation
from selisih.values.moment import ON_OR_AFTER, Moment

_DAY = 10  # letters of an EDTF day
_NEAR = 2  # days from one another that are easily taken for each other

# Events of one family may be one event told otherwise: what was announced, adopted, signed is one act.
_FAMILIES = (
    STATEMENT,
    frozenset(
        [
            "announced", "adopted", "ruled", "launched", "signed", "held", "met", "session", "changed", "inaugurated",
            "suspected", "dismissed", "closed", "ended",
        ]
    ),
    frozenset(("effective", "changed")),
    frozenset(("occurred", "lost_contact")),
    frozenset(("arrived", "visited")),
    frozenset(("held", "started", "opened")),
    frozenset(("registered", "opened")),
    frozenset(("sold", "started", "opened", "held")),
    frozenset(("met", "visited", "held")),
    frozenset(("arrested", "detained")),
)  # fmt: skip


def family(measure: str, value: Moment) -> str:
    """What dates are counted together when an article's only one is looked for: of one event, as precise."""
    day = len((value.edtf or "").split("T")[0]) == _DAY or value.clock is not None
    return f"{'said' if measure in STATEMENT else measure} {day}"


# What is or begins but once: two days of it cannot both be right, so that the day says nothing of what it is about.
ONCE = frozenset(
    [
        "effective", "changed", "occurred", "lost_contact", "departed", "arrived", "adopted", "launched", "signed", "started",
        "ended", "opened", "closed", "sold", "ordered", "operated", "registered", "inaugurated", "born", "died", "founded",
        "voted", "buried", "suspected", "resigned", "dismissed", "ruled",
    ]
)  # fmt: skip
_OPPOSED = (frozenset(("started", "opened")), frozenset(("ended", "closed")))


def compare_dates(a: Claim, b: Claim, alone: bool = False) -> tuple[Weight, ...]:
    """The evidence that two dates are the date of one event: its word, who and where, and the words of its clause;
    `alone` says that each article dates but one such event."""
    x, y = a.value, b.value
    if not isinstance(x, Moment) or not isinstance(y, Moment):
        return ()
    said = a.subject.measure in STATEMENT and b.subject.measure in STATEMENT
    out = [_event(a, b), _things(a, b, said), _precision(x, y)]
    if not said:  # of one statement two articles seldom tell the same
        out += [_places(a, b), _words(a, b, out[0].how == "near")]
    if alone and a.subject.measure:
        out.append(Weight("alone", "same", 2.0))
    if a.article == b.article:
        out.append(_told_twice(x, y))
    out.append(_state(x, y, but_once(a, b, x, y)))
    return tuple(w for w in out if w.weight)


def _told_twice(x: Moment, y: Moment) -> Weight:
    """One text seldom tells the date of one event twice, and hardly ever as two."""
    return Weight("article", "same", -8.0 if x.relate(y) is Relation.DISJOINT else -3.0)


def but_once(a: Claim, b: Claim, x: Moment, y: Moment) -> bool:
    """Whether two dates are of one event that has but one day; `terendah sejak Mei 2020` has but one month, too."""
    event = a.subject.measure
    since = event == "peaked" and x.bound == y.bound == ON_OR_AFTER
    return event == b.subject.measure and (event in ONCE or since)


def _state(x: Moment, y: Moment, once: bool) -> Weight:
    """What is done again and again, or told in other words, is one act of one day: two days are two acts, if neither can
    be the other mistyped. Of what is but `once` they may still be told wrong."""
    relation = x.relate(y)
    if relation is Relation.DISJOINT:
        if once:
            return Weight("state", "differs", 0.0 if mistyped(x, y) else -5.0)
        return Weight("state", "differs", 0.0 if mistyped(x, y) and not (x.sound() and y.sound()) else -12.0)
    daily = min(len((m.edtf or "").split("T")[0]) for m in (x, y)) == _DAY
    return Weight("state", "same", 2.5 if daily and not once and relation is not Relation.INCOMPARABLE else 0.0)


def mistyped(x: Moment, y: Moment) -> bool:
    """Whether two days differ in the day, the month or the year alone, or by a day or two; true where either is no day."""
    days = [day_of(m.edtf) for m in (x, y)]
    if days[0] is None or days[1] is None:
        return True
    parts = [(d.day, d.month, d.year) for d in days if d]
    return sum(p != q for p, q in zip(*parts, strict=True)) <= 1 or abs((days[0] - days[1]).days) <= _NEAR


def _event(a: Claim, b: Claim) -> Weight:
    first, second = a.subject.measure, b.subject.measure
    if not first or not second:
        return Weight("event", "absent", -1.5 if first or second else -0.5)
    ends = [{side for side in _OPPOSED if side & ({c.subject.measure} | c.subject.qualifiers)} for c in (a, b)]
    if ends[0] and ends[1] and not ends[0] & ends[1]:
        return Weight("event", "differs", -8.0)
    if first == second:
        return Weight("event", "same", 1.5 if first in STATEMENT else 3.0)
    if first in b.subject.qualifiers or second in a.subject.qualifiers:
        return Weight("event", "near", 1.5)
    if any(first in f and second in f for f in _FAMILIES):
        return Weight("event", "near", 0.5)
    return Weight("event", "differs", -8.0)


def _things(a: Claim, b: Claim, said: bool) -> Weight:
    x, y = a.subject.things, b.subject.things
    if not x or not y:
        return Weight("things", "absent", 0.0)
    shared = sum(any(one_name(p, q) for q in y) for p in x)
    if shared:
        return Weight("things", "same", 3.0 if shared > 1 else 2.0)
    if said and a.subject.noun != b.subject.noun:
        return Weight("things", "absent", 0.0)  # a body, and somebody who may speak for it
    return Weight("things", "differs", -4.0 if said else -1.0)


def _places(a: Claim, b: Claim) -> Weight:
    x, y = ({bare_name(p) for p in c.subject.places} for c in (a, b))
    if not x or not y:
        return Weight("places", "absent", 0.0)
    return Weight("places", "same", 1.0) if x & y else Weight("places", "differs", -0.5)


def _words(a: Claim, b: Claim, otherwise: bool) -> Weight:
    """`otherwise` says that the event is told in another word, so that those round it are others, too."""
    x, y = a.subject.words, b.subject.words
    if a.language != b.language:
        x, y = (frozenset(w for w in side if w.startswith("=")) for side in (x, y))
    if not x or not y:
        return Weight("words", "absent", 0.0)
    shared = len(x & y)
    if not shared:
        return Weight("words", "differs", -0.5 if otherwise else -1.5)
    return Weight("words", "near", round(min(5.0, 0.5 + 7.0 * shared / (2 + min(len(x), len(y)))), 2))


def _precision(a: Moment, b: Moment) -> Weight:
    """A year and a day are seldom dates of one event, a range and its first day may be."""
    x, y = ({len(end.split("T")[0]) for end in (m.edtf or "").split("/")} for m in (a, b))
    if x != y and 0 not in (*x, *y):
        return Weight("precision", "differs", -6.0)
    spans = ["/" in (m.edtf or "") for m in (a, b)]
    clocks = ["T" in (m.edtf or "") or m.clock is not None for m in (a, b)]
    if spans[0] != spans[1]:
        return Weight("precision", "near", -1.0)
    return Weight("precision", "same", 2.0 if all(clocks) else 0.5 if not any(clocks) else 0.0)
