"""article_day: the day an article stands on, as published unless its own dates show that to be a crawl's; else its own."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date

from selisih.text.article import Article
from selisih.values.edtf import day, day_of, fields
from selisih.values.moment import Moment, Written
from selisih.values.resolve import Reference, years_that_fit

_YEAR = 366
STORY = 14  # days of one news story follow each other within these
_SLIP = 3  # years from the printed one in which the year of a slip is looked for


@dataclass(frozen=True, slots=True)
class _Own:
    """Days an article writes in full: those a weekday or clock time proves, the others, and those a weekday denies;
    `undated` are days and months with a weekday but no year."""

    proved: tuple[date, ...]
    plain: tuple[date, ...]
    slips: tuple[Written, ...]
    undated: tuple[Written, ...]


def article_day(article: Article, said: Sequence[Written], known: Sequence[Moment] = ()) -> Reference | None:
    """The day an article stands on: as published, unless its own dates show that to be a crawl's; else its own."""
    own = _own(said, known)
    published = _published(article.published)
    if published is not None and not _crawled(published, own):
        if published.day:
            return replace(published, now=_of_now(published, own))
        inside = [d for d in own.proved if d.year == published.year and published.month in (None, d.month)]
        return _last(inside) or published
    found = _last(own.proved)
    if found is not None:
        return _last((*own.proved, *_near(own, found))) or found
    undated = {(u.month, u.day, u.weekday): u for u in own.undated}.values()
    unfit: set[int] = set()
    for slip in own.slips if undated else ():
        for year in years_that_fit(slip, slip.year or 0, _SLIP):
            if year not in unfit and all(years_that_fit(u, year, 0) for u in undated):
                return Reference(year, slip.month, slip.day, "weekday")
            unfit.add(year)
    return _last(own.plain, weak=True)


def _own(said: Sequence[Written], known: Sequence[Moment]) -> _Own:
    whole = [(m, d) for m in known if m.found == "written" and m.sound() and (d := day_of(m.edtf))]
    proved = [d for m, d in whole if m.weekday or m.clock]
    plain = [d for m, d in whole if not (m.weekday or m.clock)]
    slips: list[Written] = []
    undated: list[Written] = []
    for w in said:
        if w.calendar != "gregorian" or not w.month or not w.day or w.pair:
            continue
        if w.year is None:
            if w.weekday and not w.unit:
                undated.append(w)
            continue
        found = day(w.year, w.month, w.day)
        if found is None:
            continue
        if w.weekday and found.isoweekday() != w.weekday:
            slips.append(w)
        elif w.weekday or w.hour is not None:
            proved.append(found)
        else:
            plain.append(found)
    return _Own(tuple(proved), tuple(plain), tuple(slips), tuple(undated))


def _near(own: _Own, ref: Reference) -> list[date]:
    """The days of the same story that are written with a weekday but no year."""
    base = ref.about()
    years = [(u, y) for u in own.undated for y in years_that_fit(u, ref.year, 1)]
    days = [d for u, y in years if (d := day(y, u.month or 0, u.day or 0))]
    return [d for d in days if abs((d - base).days) <= STORY]


def _published(edtf: str | None) -> Reference | None:
    found = fields(edtf) if edtf else None
    if found is None or found[0] is None:
        return None
    month, number = found[1:]
    if month is not None and not 1 <= month <= 12:
        month, number = None, None
    if number is not None and day(found[0], month or 0, number) is None:
        number = None
    return Reference(found[0], month, number)


def _of_now(published: Reference, own: _Own) -> bool:
    """Whether what an article prints without a year is of the year it is published in, as far as one weekday alone denies it.
    With more of them it is if all are close by, and as many others there are borne out: else it tells of other years."""
    base = published.about()
    near, far = [], 0
    for said in {(u.month, u.day, u.weekday): u for u in own.undated}.values():
        found = day(published.year, said.month or 0, said.day or 0)
        if found is not None and abs((found - base).days) <= STORY:
            near.append(found.isoweekday() == said.weekday)
        else:
            far += not years_that_fit(said, published.year, 1)
    denied = near.count(False)
    return denied + far <= 1 or (not far and denied <= near.count(True))


def _crawled(published: Reference, own: _Own) -> bool:
    """Whether the article's own days are all more than a year from the stated day of publication."""
    if own.proved:
        base = published.about()
        return all(abs((d - base).days) > _YEAR + (0 if published.day else 183) for d in own.proved)
    apart = {(u.month, u.day, u.weekday) for u in own.undated}
    return len(apart) > 1 and not any(years_that_fit(u, published.year, 1) for u in own.undated)


def _last(days: Sequence[date], weak: bool = False) -> Reference | None:
    """The last day of the article's own story: of the largest group of days that follow each other."""
    if not days:
        return None
    groups: list[list[date]] = []
    for found in sorted(days):
        if groups and (found - groups[-1][-1]).days <= STORY:
            groups[-1].append(found)
        else:
            groups.append([found])
    best = max(groups, key=lambda g: (len(g), g[-1]))[-1]
    return Reference(best.year, best.month, best.day, "dates", weak)
