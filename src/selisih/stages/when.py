"""period_of and states_of: the time a figure covers, and the time of the state it describes."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Collection, Sequence
from typing import NamedTuple

from selisih.languages.reading import Reading
from selisih.stages.clause import Clause
from selisih.text.mention import Mention
from selisih.values.moment import AFTER, ON_OR_AFTER, Moment

_BEHIND = 8  # tokens behind a figure in which its period may stand
_CLOSE = 4  # tokens between a date that something is compared with and the figure of that date
_YEAR = 4  # letters of an EDTF year
_NAMED_YEAR = 4  # tokens behind a measure's words in which its year may stand


class Period(NamedTuple):
    """The EDTF of the month, year or span of months a figure covers, empty where none is told; `carried` that another
    sentence tells it."""

    edtf: str = ""
    carried: bool = False


class Dated(NamedTuple):
    """A date of the text: its tokens and its Moment."""

    first: int
    last: int
    moment: Moment


def dated(mentions: Sequence[Mention], moments: Sequence[Moment | None]) -> list[Dated]:
    """The resolved dates of a text, in order."""
    return [Dated(m.first, m.last, t) for m, t in zip(mentions, moments, strict=True) if t is not None and t.edtf]


def period_of(reading: Reading, clause: Clause, dates: Sequence[Dated], wide: bool) -> Period:
    """The Period of a figure.

    Right behind the figure, else the nearest before it in its sentence, else in the rest of its clause; with `wide` the
    sentence before may lend one.
    """
    start, end = reading.sentence_of(clause.first)
    right_behind = _periods(dates, clause.last, min(clause.last + 2, end))
    if right_behind and not _aside(reading, right_behind[0]):
        return Period(right_behind[0].moment.edtf or "")
    here = [
        d
        for d in _periods(dates, start, clause.first)
        if not _aside(reading, d) or _which(reading, d.last, clause.first)
    ]
    if here:
        return Period(here[-1].moment.edtf or "")
    behind = _periods(dates, clause.last, min(clause.end, clause.last + _BEHIND))
    if behind and not (_delivered(reading, behind[0]) or _measured(reading, clause.last, behind[0].first)):
        return Period(behind[0].moment.edtf or "")
    if wide and start:
        first, _ = reading.sentence_of(start - 1)
        lent = [d for d in _periods(dates, first, start) if not _aside(reading, d)]
        if lent:
            return Period(lent[0].moment.edtf or "", True)
    return Period()


def year_behind(reading: Reading, at: int, first: int, dates: Sequence[Dated]) -> str:
    """The year that stands right behind a measure's words at token `at`, not as part of a date: `UMP 2024`; not that of
    what a figure at token `first` is compared with: `naik 3,38 persen dibanding UMP 2023`."""
    hit = reading.tagged(at, "measure") if at >= 0 else None
    if hit is None or _between(dates, hit.last, hit.last + _NAMED_YEAR):
        return ""
    if at > first and _compares(reading, at):
        return ""
    start = hit.last + (reading.tokens.word[hit.last : hit.last + 1] == [")"])
    if (hijri := reading.tagged(start + 1, "hijri_year")) is not None and reading.tokens.word[hijri.last] == "/":
        start = hijri.last + 1  # `BPIH 1445 H/2024 M`
    for i in range(start, min(start + _NAMED_YEAR, len(reading.tokens.word))):
        word = reading.tokens.word[i]
        if len(word) == 4 and word.isdigit() and word[:2] in ("19", "20"):
            return word
        if not reading.tokens.text[reading.tokens.start[i]].isupper():
            break  # `UMP Jawa Tengah 2024`: a name may stand between
    return ""


def base_of(reading: Reading, clause: Clause, dates: Sequence[Dated], period: str) -> str:
    """`month_on_month` or `year_on_year` where a change is measured from a named month: `naik 12,61 persen dari April`."""
    if len(period) != 7:
        return ""
    for d in _between(dates, clause.last, clause.end):
        edtf = d.moment.edtf or ""
        if len(edtf) == 7 and _compares(reading, d.first):
            months = (int(period[:4]) - int(edtf[:4])) * 12 + int(period[5:]) - int(edtf[5:])
            return {1: "month_on_month", 12: "year_on_year"}.get(months, "")
    return ""


def _between(dates: Sequence[Dated], first: int, last: int) -> Sequence[Dated]:
    """The dates that begin at or after token `first` and before token `last`."""
    return dates[bisect_left(dates, first, key=_first) : bisect_left(dates, last, key=_first)]


def _first(date: Dated) -> int:
    return date.first


def _periods(dates: Sequence[Dated], first: int, last: int) -> list[Dated]:
    return [d for d in _between(dates, first, last) if _is_period(d.moment)]


def _compares(reading: Reading, i: int) -> bool:
    """Whether `dari`, `dibandingkan bulan`, `from` or the like leads to the date at token i."""
    return any(
        (hit := reading.tagged(j, "base")) is not None and i - hit.last in (0, 1) for j in range(max(0, i - 3), i)
    )


def _aside(reading: Reading, d: Dated) -> bool:
    """Whether a date says of something else than a figure's period: what it is compared with, or a contract's month."""
    return _compares(reading, d.first) or _delivered(reading, d)


def _delivered(reading: Reading, d: Dated) -> bool:
    """Whether `kontrak`, `delivery` stands at a month: what is traded is handed over then."""
    before = reading.tagged(d.first - 1, "delivery") if d.first else None
    return before is not None or reading.tagged(d.last, "delivery") is not None


def _which(reading: Reading, last: int, first: int) -> bool:
    """Whether what stands between a date and a figure says that the figure was that date's: `dari Juli yang sebesar`."""
    return last < first <= last + _CLOSE and reading.tagged(last, "which") is not None


def _measured(reading: Reading, last: int, first: int) -> bool:
    """Whether a date behind a figure belongs to what it is compared with: `dibandingkan kuartal yang sama pada 2023`."""
    if _compares(reading, first):
        return True
    return any(
        hit.last - hit.first > 1 or len(reading.tokens.word[hit.first]) > 5
        for hit in reading.between("base", last, first)
    )


def _is_period(moment: Moment) -> bool:
    """Whether a date is a month, a year or a span of them; what is so `sejak 1974` is not of that year."""
    edtf = moment.edtf or ""
    return (
        not (len(edtf) == _YEAR and moment.bound in (AFTER, ON_OR_AFTER))
        and "T" not in edtf
        and "X" not in edtf
        and all(len(part) in (4, 7) and part[:2] not in ("..",) for part in edtf.split("/"))
    )


class State(NamedTuple):
    """When a state was so: EDTF or ISO time, and whether the text says so near the figure (else it is inherited)."""

    as_of: str
    stated: bool


def states_of(
    reading: Reading,
    mentions: Sequence[Mention],
    dates: Sequence[Dated],
    happened: Collection[int],
    published: str | None,
) -> list[State]:
    """The as-of time of each mention: the date in its own sentence that says `per`, `hingga`, `as of`; else the latest
    day there; else the last stated one before it; else the article's own date. `happened` are the first tokens of dates
    of what came before any count of it: the day of the quake is not the day of the toll, nor is one still to come."""
    of_sentence: dict[int, tuple[str, bool]] = {}
    for d in dates:
        edtf = d.moment.edtf or ""
        if not _is_day(edtf) or not d.moment.sound():
            continue  # a date that its own weekday denies dates nothing else
        k, cued = reading.sentence[d.first], _cued(reading, d)
        if not cued and (d.first in happened or (published is not None and edtf[:10] > published[:10])):
            continue
        held = of_sentence.get(k)
        if held is None or (cued, _order(edtf)) > (held[1], _order(held[0])):
            of_sentence[k] = (edtf, cued)
    out: list[State] = []
    carried = ""
    first_cue = next((e for _, (e, cued) in sorted(of_sentence.items()) if cued), "")
    at = -1
    for mention in mentions:
        k = reading.sentence[mention.first]
        for s in range(at + 1, k + 1):
            if s in of_sentence and (of_sentence[s][1] or not carried):
                carried = of_sentence[s][0]
        at = max(at, k)
        if k in of_sentence:
            out.append(State(of_sentence[k][0], True))
        elif carried:
            out.append(State(carried, True))
        else:
            out.append(State(first_cue or published or "", bool(first_cue)))
    return out


def _is_day(edtf: str) -> bool:
    return len(edtf) >= 10 and "/" not in edtf and "X" not in edtf


def _order(edtf: str) -> str:
    return edtf[:16]


def _cued(reading: Reading, d: Dated) -> bool:
    """Whether the date says until when or as of when: `per`, `hingga`, `as of` before it or kept in its bound."""
    if d.moment.bound in ("ON_OR_BEFORE", "BEFORE"):
        return True
    return any(
        (hit := reading.tagged(j, "as_of")) is not None and hit.last >= d.first
        for j in range(max(0, d.first - 3), d.first + 1)
    )
