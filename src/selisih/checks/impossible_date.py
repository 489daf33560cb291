"""impossible-date: a day or clock time that no calendar and no clock has."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date

from selisih.languages.day_names import date_text, day_text, month_name
from selisih.languages.messages import say
from selisih.model.claim import Claim
from selisih.model.finding import ERROR, Evidence, Finding, Likely
from selisih.model.slip import dates_of, printed_days, slip
from selisih.text.article import Article
from selisih.values.edtf import clock_of, day, day_of, fields, longest
from selisih.values.moment import Moment

CODE = "impossible-date"


def check(
    article: Article,
    claims: Sequence[Claim],
    others: Sequence[Claim],
    language: str | None = None,
    sources: Mapping[str, str] | None = None,
) -> list[Finding]:
    """One finding for each day or hour of the article that does not exist; `others` only help to mend it."""
    tongue = language or article.language
    out = []
    days: frozenset[date] | None = None
    for claim, moment in dates_of(claims):
        if moment.calendar != "gregorian":
            continue
        lent = moment.clock is not None and moment.found == "dates"  # an hour on the day that is told of
        said = None if lent else _day(moment, tongue)
        if said is None:
            said = _hour(moment, tongue)
        if said is not None:
            if days is None:
                days = frozenset(d for _, _, d in printed_days([*claims, *others]))
            likely = _likely(article, moment, days, tongue)
            message = said if likely is None else f"{said} {say(tongue, 'impossible_likely', date=likely[0])}"
            because = [Evidence("calendar", said)]
            known = Likely(str(likely[1]), likely[0]) if likely else None
            out.append(slip(CODE, ERROR, [claim], message, tongue, known, because))
    return out


def _day(moment: Moment, language: str) -> str | None:
    """Why a day does not exist, or None."""
    for end in (moment.edtf or "").split("/"):
        found = fields(end)
        if found is None or found[1] is None or found[2] is None:
            continue
        year, month, number = found[0], found[1], found[2]
        printed = year if moment.found == "written" else None
        text = date_text(language, printed, month, number)
        if not 1 <= month <= 12:
            return say(language, "impossible_month", date=text, month=month)
        if not 1 <= number <= longest(month):
            return say(language, "impossible_day", date=text, month=month_name(language, month), days=longest(month))
        if printed is not None and day(printed, month, number) is None:
            return say(language, "impossible_leap", date=text, year=year)
    return None


def _hour(moment: Moment, language: str) -> str | None:
    time = clock_of(moment.edtf or "")
    if time is None and moment.clock:
        hour, minute = moment.clock[:5].split(":")
        time = int(hour), int(minute)
    if time is None or time[0] < 24 or time == (24, 0):
        return None
    return say(language, "impossible_hour", time=f"{time[0]:02d}.{time[1]:02d}")


def _likely(article: Article, moment: Moment, known: frozenset[date], language: str) -> tuple[str, date] | None:
    """The one existing day a slip away that the weekday allows and another date or the day of publication supports."""
    found = fields(moment.edtf or "")
    if found is None or found[0] is None or not found[1] or not found[2] or moment.found != "written":
        return None
    year, month, number = found[0], found[1], found[2]
    tries = [(year, month, number - 1), (year, month + 1, 1), (year, month + 1, number), (year, month - 1, number)]
    tries += [(year + n, month, number) for n in (-1, 1)]
    days = {d for y, m, n in tries if (d := day(y, m, n)) and moment.weekday in (None, d.isoweekday())}
    published = day_of((article.published or "")[:10])
    supported = sorted(d for d in days if d in known or d == published)
    return (day_text(language, supported[0]), supported[0]) if len(supported) == 1 else None
