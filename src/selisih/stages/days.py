"""compare_dates: whether two dates are the date of one event."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import timedelta

from selisih.languages.names import one_name
from selisih.languages.places import bare_name
from selisih.model.claim import Claim
from selisih.model.cluster import Weight
from selisih.stages.events import MAIN, STATEMENT
from selisih.stages.weights import weights
from selisih.values.edtf import day_of
from selisih.values.interval import Relation
from selisih.values.moment import ON_OR_AFTER, Moment

_DAY = 10  # letters of an EDTF day
_YEAR = 4  # and of a year
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
    frozenset(("effective", "as_of")),
    frozenset(("said", "adopted")),
    frozenset(("said", "ruled")),
    frozenset(("departed", "lost_contact")),
    frozenset(("occurred", "lost_contact", "died")),
    frozenset(("occurred", "match", "held")),
    frozenset(("arrived", "visited")),
    frozenset(("held", "started", "opened")),
    frozenset(("registered", "opened")),
    frozenset(("registered", "filed", "delivered", "signed")),
    frozenset(("ended", "due", "closed", "extended")),
    frozenset(("stopped", "banned", "cancelled", "postponed", "closed")),
    frozenset(("ruled", "session")),
    frozenset(("found", "detected", "evacuated")),
    frozenset(("completed", "operated", "inaugurated", "opened")),
    frozenset(("resigned", "dismissed", "laid_off")),
    frozenset(("founded", "born", "merged", "started")),
    frozenset(("listed", "sold", "opened")),
    frozenset(("paid", "delivered")),
    frozenset(("sold", "started", "opened", "held")),
    frozenset(("met", "visited", "held")),
    frozenset(("arrested", "detained", "questioned", "suspected")),
    frozenset(("launched", "inaugurated", "opened", "operated", "started", "released", "sold")),
    frozenset(("match", "held", "started", "ended")),
    frozenset(("voted", "held", "elected")),
    frozenset(("performed", "held")),
    frozenset(("arrived", "returned", "freed")),
    frozenset(("appointed", "inaugurated", "elected", "announced")),
    frozenset(("charged", "suspected", "session")),
    frozenset(("demanded", "ruled", "session")),
    frozenset(("acquired", "bought", "announced", "signed")),
    frozenset(("joined", "signed", "announced")),
    frozenset(("published", "released", "announced", "adopted")),
    frozenset(("revoked", "cancelled", "stopped", "dismissed")),
    frozenset(("built", "founded", "started", "completed")),
    frozenset(("reported", "filed")),
    frozenset(("searching", "found", "detected", "evacuated")),
    frozenset(("seized", "searched", "arrested")),
    frozenset(("resigned", "retired", "ended")),
    frozenset(("resumed", "started", "opened")),
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
        "voted", "buried", "due", "suspected", "resigned", "dismissed", "ruled", "extinguished",
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
    event, precision = _event(a, b), _precision(x, y)
    out = [day_weight("event", event), day_weight("things", _things(a, b, said)), day_weight("precision", precision)]
    if not said:  # of one statement two articles seldom tell the same
        out += [day_weight("places", _places(a, b)), day_weight("words", _words(a, b, event))]
    if a.subject.role == b.subject.role == MAIN:
        out.append(day_weight("main", "same"))
    if alone and precision != "hour" and (a.subject.measure or _years(x, y)):
        out.append(day_weight("alone", "same"))
    if a.article == b.article:
        out.append(day_weight("article", "differs" if x.relate(y) is Relation.DISJOINT else "same"))
    out.append(day_weight("state", _state(x, y, but_once(a, b, x, y))))
    return tuple(w for w in out if w.weight)


def day_weight(field: str, how: str) -> Weight:
    """The weight of one field."""
    return Weight(field, how, weights("day_weights")[field][how])


def _years(x: Moment, y: Moment) -> bool:
    """Whether both tell a year and no more: an article seldom goes back to more than one."""
    return all(len(m.edtf or "") == _YEAR for m in (x, y))


def but_once(a: Claim, b: Claim, x: Moment, y: Moment) -> bool:
    """Whether two dates are of one event that has but one day; `terendah sejak Mei 2020` has but one month, too."""
    event = a.subject.measure
    since = event == "peaked" and x.bound == y.bound == ON_OR_AFTER
    return event == b.subject.measure and (event in ONCE or since)


def _state(x: Moment, y: Moment, once: bool) -> str:
    """What is done again and again, or told in other words, is one act of one day: two days are two acts, if neither can
    be the other mistyped. Of what is but `once` they may still be told wrong."""
    relation = x.relate(y)
    if relation is Relation.DISJOINT:
        if year_off(x, y):
            return "none"
        if once:
            return "none" if mistyped(x, y) else "once"
        return "none" if mistyped(x, y) and not (x.sound() and y.sound()) else "differs"
    daily = min(len((m.edtf or "").split("T")[0]) for m in (x, y)) == _DAY
    return "same" if daily and not once and relation is not Relation.INCOMPARABLE else "none"


def year_off(x: Moment, y: Moment) -> bool:
    """Whether two dates are written out with one day and month, and another year. Of one matter there are hardly two such,
    but days on which months begin and end, when rules and figures of any year do."""
    first, second = day_of(x.edtf), day_of(y.edtf)
    if first is None or second is None or {x.found, y.found} != {"written"} or first.year == second.year:
        return False
    ends = first.day == 1 or (first + timedelta(days=1)).day == 1
    return (first.day, first.month) == (second.day, second.month) and not ends


def days_told(claims: Sequence[Claim]) -> frozenset[tuple[str, str]]:
    """Every article with each day that it tells."""
    moments = ((c.article, c.value) for c in claims if isinstance(c.value, Moment))
    return frozenset((article, value.edtf[:_DAY]) for article, value in moments if day_of(value.edtf) and value.edtf)


def known_years(a: Claim, b: Claim, told: frozenset[tuple[str, str]]) -> tuple[Weight, ...]:
    """What speaks against one event on one day of two years where an article tells both days: it knows which is which."""
    x, y = a.value, b.value
    if not (isinstance(x, Moment) and isinstance(y, Moment) and x.edtf and y.edtf and year_off(x, y)):
        return ()
    if not (x.sound() and y.sound()):
        return ()  # its weekday denies one of them
    both = (a.article, y.edtf[:_DAY]) in told or (b.article, x.edtf[:_DAY]) in told
    return (day_weight("state", "known" if but_once(a, b, x, y) else "differs"),) if both else ()


def mistyped(x: Moment, y: Moment) -> bool:
    """Whether two days differ in the day, the month or the year alone, or by a day or two; true where either is no day."""
    days = [day_of(m.edtf) for m in (x, y)]
    if days[0] is None or days[1] is None:
        return True
    parts = [(d.day, d.month, d.year) for d in days if d]
    return sum(p != q for p, q in zip(*parts, strict=True)) <= 1 or abs((days[0] - days[1]).days) <= _NEAR


def _event(a: Claim, b: Claim) -> str:
    first, second = a.subject.measure, b.subject.measure
    if not first or not second:
        return "absent" if first or second else "unnamed"
    ends = [{side for side in _OPPOSED if side & ({c.subject.measure} | c.subject.qualifiers)} for c in (a, b)]
    if ends[0] and ends[1] and not ends[0] & ends[1]:
        return "opposed"
    if first == second:
        return "said" if first in STATEMENT else "same"
    if first in b.subject.qualifiers or second in a.subject.qualifiers:
        return "near"
    return "family" if any(first in f and second in f for f in _FAMILIES) else "differs"


def _things(a: Claim, b: Claim, said: bool) -> str:
    x, y = a.subject.things, b.subject.things
    shared = sum(any(one_name(p, q) for q in y) for p in x)
    if shared:
        return "many" if shared > 1 else "same"
    if not x or not y or (said and a.subject.noun != b.subject.noun):
        return "none"  # a body, and somebody who may speak for it
    return "speaker" if said else "differs"


def _places(a: Claim, b: Claim) -> str:
    x, y = ({bare_name(p) for p in c.subject.places} for c in (a, b))
    if not x or not y:
        return "none"
    return "same" if x & y else "differs"


def _words(a: Claim, b: Claim, event: str) -> str:
    """What is told in another word has other words round it, too; of two languages only some words can be compared."""
    x, y = a.subject.words, b.subject.words
    foreign = a.language != b.language
    if foreign:
        x, y = (frozenset(w for w in side if w.startswith("=")) for side in (x, y))
    if not x or not y:
        return "none"
    shared = len(x & y)
    if not shared:
        return "foreign" if foreign else "otherwise" if event in ("near", "family") else "differs"
    return "same" if shared > 1 and 2 * shared >= min(len(x), len(y)) else "near"


def _precision(a: Moment, b: Moment) -> str:
    """A year and a day are seldom dates of one event, a range and its first day may be."""
    x, y = ({len(end.split("T")[0]) for end in (m.edtf or "").split("/")} for m in (a, b))
    if x != y and 0 not in (*x, *y):
        return "differs"
    spans = ["/" in (m.edtf or "") for m in (a, b)]
    clocks = ["T" in (m.edtf or "") or m.clock is not None for m in (a, b)]
    if any(spans):
        return "span" if all(spans) else "near"
    return "clock" if all(clocks) else "hour" if _hour_alone(a) or _hour_alone(b) else "none"


def _hour_alone(moment: Moment) -> bool:
    """Whether an hour stands without its day: that of a step in what happened, most often."""
    return moment.clock is not None and moment.weekday is None and moment.found in ("dates", "none")
