"""weekday-mismatch: a date printed with a weekday that the calendar gives to another day."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from rapidfuzz.distance import OSA

from selisih.languages.day_names import date_text, day_text, listed, weekday_name
from selisih.languages.messages import say
from selisih.model.claim import Claim
from selisih.model.finding import ERROR, WARNING, Evidence, Finding, Likely
from selisih.model.slip import dates_of, printed_days, slip
from selisih.text.article import Article
from selisih.values.edtf import day, day_of, fields
from selisih.values.moment import Moment

CODE = "weekday-mismatch"

_IN_FIGURES = re.compile(r"[0-9]\s*[/.-]\s*[0-9]")
_YEARS = 6  # a printed year is rarely off by more
_NEAR = 31  # days within which undated days belong to the same story
_WEEK = 7
_COUNTED_WRONG = 2  # days
_NEW_YEAR = 2  # the month up to which hands still write the number of the last year
_ENOUGH_LATER = 3
_ENOUGH = 20  # times that one day is printed; more say no more


@dataclass(frozen=True, slots=True)
class _Reading:
    """A way to mend the slip: the day, what was mistyped, how much speaks for it, and which claims do."""

    found: date
    edit: str
    score: float
    fit: tuple[Claim, ...] = ()
    elsewhere: tuple[Claim, ...] = ()
    published: bool = False


@dataclass(frozen=True, slots=True)
class _Told:
    """The days an article prints in full, and of these, sorted, those with a weekday or clock time; by month and day
    those with a weekday but no year, each with its place; the first days of whatever is told with its year; and the days
    that others of the story print in full."""

    written: dict[date, list[tuple[Claim, Moment]]]
    timed: list[date]
    undated: dict[tuple[int, int], list[tuple[int, Claim, Moment]]]
    later: list[int]
    elsewhere: dict[date, list[Claim]]


def check(
    article: Article,
    claims: Sequence[Claim],
    others: Sequence[Claim],
    language: str | None = None,
    sources: Mapping[str, str] | None = None,
) -> list[Finding]:
    """One finding for each date of the article whose weekday the calendar denies.

    `others` are claims of other articles of the story and `sources` their names by article id: evidence only.
    """
    tongue = language or article.language
    slips: dict[tuple[date, int], list[tuple[Claim, Moment]]] = {}
    for claim, moment in dates_of(claims):
        found = day_of(moment.edtf)
        if found is not None and moment.weekday and not moment.sound():
            slips.setdefault((found, moment.weekday), []).append((claim, moment))
    out = []
    told = _told(claims, others) if slips else None
    for (found, _), group in sorted(slips.items()):
        claim, moment = next(((c, m) for c, m in group if m.found == "written"), group[0])
        likely = _likely(article, claim, moment, found, told) if told is not None else None
        severity = _severity(article, moment, found, likely)
        if severity:
            same = [claim, *(c for c, _ in group if c.id != claim.id)]
            out.append(_finding(severity, same, moment, found, likely, tongue, sources or {}))
    return out


def _severity(article: Article, moment: Moment, found: date, likely: _Reading | None) -> str:
    """An error where the year is printed; a warning where the day of publication gives it, close by that day or the one that is
    likely meant, in the month before or behind."""
    if moment.found == "written":
        return ERROR
    published = day_of((article.published or "")[:10])
    near = published is not None and abs((published - found).days) <= _NEAR
    if published is not None and likely is not None and likely.edit == "month":
        near = near or abs((published - likely.found).days) <= _WEEK
    return WARNING if near and moment.found == "published" else ""


def _told(claims: Sequence[Claim], others: Sequence[Claim]) -> _Told:
    written: dict[date, list[tuple[Claim, Moment]]] = {}
    timed: set[date] = set()
    for claim, moment, found in printed_days(claims):
        if moment.found == "written":
            if len(same := written.setdefault(found, [])) < _ENOUGH:
                same.append((claim, moment))
            if moment.weekday or moment.clock:
                timed.add(found)
    elsewhere: dict[date, list[Claim]] = {}
    for claim, moment, found in printed_days(others):
        if moment.found == "written" and len(there := elsewhere.setdefault(found, [])) < _ENOUGH:
            there.append(claim)
    return _Told(written, sorted(timed), _undated(claims), _first_days(claims), elsewhere)


def _first_days(claims: Sequence[Claim]) -> list[int]:
    """The first day of each day, month or year that is printed with its year, each phrase once."""
    out: dict[str, int] = {}
    for claim, moment in dates_of(claims):
        parts = fields(moment.edtf or "") if moment.found == "written" else None
        if parts is not None and parts[0] is not None and str(parts[0]) in claim.quote:
            first = day(parts[0], parts[1] or 1, parts[2] or 1)
            out[claim.quote] = first.toordinal() if first else 0
    return list(out.values())


def _likely(article: Article, claim: Claim, moment: Moment, found: date, told: _Told) -> _Reading | None:
    """The reading that most speaks for; None where nothing does, or as much for another."""
    weighed = [
        _weigh(article, claim, found, candidate, edit, told) for candidate, edit in _candidates(claim, found, moment)
    ]
    weighed.sort(key=lambda r: (-r.score, r.edit, r.found))
    if not weighed or weighed[0].score < 2 or (len(weighed) > 1 and weighed[0].score - weighed[1].score < 1):
        return None
    return weighed[0]


def _candidates(claim: Claim, found: date, moment: Moment) -> list[tuple[date, str]]:
    """Days one slip of the pen away that fall on the weekday, and the day itself with another weekday: another year or
    month, a day before or behind or with another digit, day and month turned round."""
    years = [(day(found.year + n, found.month, found.day), "year") for n in range(-_YEARS, _YEARS + 1) if n]
    months = [(day(found.year, m, found.day), "month") for m in range(1, 13) if m != found.month]
    days = [(day(found.year, found.month, d), "day") for d in range(1, 32) if d != found.day and _slipped(found.day, d)]
    figures = found.day != found.month and _IN_FIGURES.search(claim.quote)
    turned = [(day(found.year, found.day, found.month), "turned")] if figures else []
    every = {d: e for d, e in (*turned, *days, *months, *years) if d is not None and d.isoweekday() == moment.weekday}
    return [*every.items(), (found, "weekday")]


def _slipped(one: int, other: int) -> bool:
    """Whether a day may have become another by one slip: counted wrong, or a digit typed wrong, left out or added."""
    return abs(one - other) <= _COUNTED_WRONG or OSA.distance(str(one), str(other)) == 1


def _weigh(article: Article, claim: Claim, found: date, candidate: date, edit: str, told: _Told) -> _Reading:
    score = _habit(candidate, found, edit)
    same = told.written.get(candidate, [])
    if same:
        score += 4 if any(m.weekday for _, m in same) else 3
    at = bisect_left(told.timed, candidate)
    gap = min((abs((d - candidate).days) for d in told.timed[max(0, at - 1) : at + 1]), default=None)
    if gap is not None:
        score += 2 if gap <= _WEEK else 1 if gap <= _NEAR else -2 if gap > 180 else 0
    elsewhere = told.elsewhere.get(candidate, [])
    score += 2 if elsewhere else 0
    score += _published(article, candidate)
    fit, against = _by_year(told, claim, candidate)
    if edit in ("year", "weekday"):
        score -= len({c.quote for c in against})
    score += 1.5 * len({c.quote for c in fit}) if edit == "year" else 0
    score += _last_year(told, found, candidate)
    near = _published(article, candidate)
    if not same and near < {"weekday": 2, "day": 4, "turned": 2}.get(edit, -9):
        score = min(score, 1.5)  # every day has a weekday and every month such a day: that alone is no reason
    return _Reading(
        candidate,
        edit,
        score,
        fit=tuple(dict.fromkeys([*(c for c, _ in same), *(fit if edit == "year" else ())])),
        elsewhere=tuple(elsewhere),
        published=str(candidate) == (article.published or "")[:10],
    )


def _habit(candidate: date, found: date, edit: str) -> float:
    """How readily fingers slip that way: last year's number, last month's, a wrong weekday, any other digit."""
    if edit == "month":
        return 1.5 if abs(candidate.month - found.month) in (1, 11) else 0.0
    if edit == "year":
        return 1.0 if abs(candidate.year - found.year) == 1 else 0.0
    return 1.0 if edit == "weekday" else 0.5


def _last_year(told: _Told, found: date, candidate: date) -> float:
    """What speaks for the next year where January's day is printed with the number of the last: the article tells of months
    in between, or of the next year itself."""
    if found.month > _NEW_YEAR:
        return 0
    later = sum(found.toordinal() + _NEAR < n <= date(found.year + 1, found.month, 28).toordinal() for n in told.later)
    speaks = float(min(later, _ENOUGH_LATER)) if later > 1 else 0.0
    return speaks if candidate == day(found.year + 1, found.month, found.day) else -speaks


def _published(article: Article, candidate: date) -> float:
    known = fields((article.published or "")[:10])
    if known is None or known[0] is None:
        return 0
    published = day_of((article.published or "")[:10])
    if published is None:
        return 1.0 if candidate.year == known[0] and known[1] in (None, candidate.month) else -1.0
    gap = abs((published - candidate).days)
    if (candidate - published).days > _WEEK:
        return 0.0 if gap <= 180 else -2.0
    return 4.0 if gap == 0 else 2.0 if gap <= 3 else 1.0 if gap <= _NEAR else -2.0 if gap > 180 else 0.0


def _undated(claims: Sequence[Claim]) -> dict[tuple[int, int], list[tuple[int, Claim, Moment]]]:
    """The days printed with weekday but no year, by month and day, each with its place among the claims."""
    out: dict[tuple[int, int], list[tuple[int, Claim, Moment]]] = {}
    for place, (claim, moment) in enumerate(dates_of(claims)):
        parts = fields(moment.edtf or "")
        if moment.found == "written" and parts and parts[0] is not None:
            continue
        if moment.weekday is None or parts is None or not parts[1] or not parts[2] or "/" in (moment.edtf or ""):
            continue
        if any(c.isdigit() for c in claim.quote) and len(same := out.setdefault((parts[1], parts[2]), [])) < _ENOUGH:
            same.append((place, claim, moment))
    return out


def _by_year(told: _Told, claim: Claim, candidate: date) -> tuple[list[Claim], list[Claim]]:
    """The days near the candidate printed with weekday but no year: those that its year fits, and the others."""
    first, last = candidate.toordinal() - _NEAR, candidate.toordinal() + _NEAR
    near: list[tuple[int, Claim, bool]] = []
    for number in range(max(1, first), min(date.max.toordinal(), last) + 1) if told.undated else ():
        there = date.fromordinal(number)
        if there.year == candidate.year:
            for place, other, moment in told.undated.get((there.month, there.day), ()):
                near.append((place, other, there.isoweekday() == moment.weekday))
    near.sort(key=lambda n: n[0])
    own = [(other, fits) for _, other, fits in near if other.id != claim.id]
    return [other for other, fits in own if fits], [other for other, fits in own if not fits]


def _finding(
    severity: str,
    slips: Sequence[Claim],
    moment: Moment,
    found: date,
    likely: _Reading | None,
    language: str,
    sources: Mapping[str, str],
) -> Finding:
    year = found.year if moment.found == "written" else None
    told = date_text(language, year, found.month, found.day)
    true, said = (weekday_name(language, n) for n in (found.isoweekday(), moment.weekday or 0))
    message = say(language, "weekday_mismatch", date=told, true=true, said=said)
    calendar = say(language, "weekday_calendar", date=day_text(language, found), weekday=true)
    because = [Evidence("calendar", calendar)]
    if likely is None:
        return slip(CODE, severity, slips, message + " " + say(language, "weekday_look"), language, because=because)
    reason = _reason(likely, language, slips[0])
    if likely.edit == "weekday":
        message += " " + say(language, "weekday_likely_day", weekday=true, reason=reason)
    else:
        day_said = day_text(language, likely.found)
        message += " " + say(language, "weekday_likely_date", date=day_said, weekday=said, reason=reason)
        because.append(Evidence("calendar", say(language, "weekday_calendar", date=day_said, weekday=said)))
    if likely.fit:
        quotes = listed(language, _quotes(likely.fit))
        because.append(Evidence("article", quotes, tuple(c.id for c in likely.fit)))
    if likely.published:
        because.append(Evidence("article", say(language, "day_published", date=day_text(language, likely.found))))
    for article, other in {c.article: c for c in reversed(likely.elsewhere)}.items():
        quote = " ".join(other.quote.split())
        told = say(language, "source_prints", source=sources.get(article, article), quote=quote)
        because.append(Evidence("source", told))
    known = Likely(str(likely.found), reason.strip(" ,;") or message)
    return slip(CODE, severity, slips, message, language, known, because)


def _reason(likely: _Reading, language: str, claim: Claim) -> str:
    """What speaks for the likely reading, as the end of a sentence; empty where only its nearness does."""
    quotes = [q for q in _quotes(likely.fit) if q != " ".join(claim.quote.split())]
    if quotes:
        return say(language, "weekday_fits", dates=listed(language, quotes[:3]))
    if likely.published:
        return say(language, "weekday_published")
    return ""


def _quotes(claims: Sequence[Claim]) -> list[str]:
    return list(dict.fromkeys(" ".join(c.quote.split()) for c in claims))
