"""anchor: the years, weekdays and relative words of one article settled by its own dates and its day of publication."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from datetime import date, timedelta

from selisih.languages.reading import Reading
from selisih.stages.article_day import STORY, article_day
from selisih.stages.events import STATEMENT, happening
from selisih.text.article import Article
from selisih.text.mention import Mention
from selisih.values.edtf import UNKNOWN, day_of, fields
from selisih.values.moment import AFTER, BEFORE, ON_OR_BEFORE, Moment, Written
from selisih.values.resolve import Reference, resolve, weekday_day, with_clock

_AHEAD = 10  # tokens before a weekday in which `akan`, `will` still speak of it
_DAWN = 5  # o'clock; a smaller hour that follows a night is of the next day
_NIGHTS = frozenset(("evening", "night"))
_VOYAGE = frozenset(("occurred", "lost_contact", "departed", "arrived"))
_COMPARED = 4  # tokens before a day that another one is compared with: dibanding penutupan pada Kamis


def anchor(
    article: Article, reading: Reading, mentions: Sequence[Mention], known: Sequence[Moment] = ()
) -> list[Moment]:
    """The Moments of an article's date mentions, one each in their order; what nothing anchors has `edtf` None.

    `known` are moments of another part of the article (for a headline, those of the body).
    """
    said = [m.value if isinstance(m.value, Written) else Written() for m in mentions]
    coming = [_ahead(reading, m) for m in mentions]
    told = [w for w, ahead in zip(said, coming, strict=True) if not ahead]
    ref = article_day(article, told, known)
    if ref is None or ref.weak:  # plans are days, too, where nothing better is known
        ref = article_day(article, said, known)
    moments = [resolve(w, ref, ahead) for w, ahead in zip(said, coming, strict=True)]
    days = _by_weekday({d for m in (*moments, *known) if m.sound() and (d := day_of(m.edtf))})
    for i, written in enumerate(said):
        if moments[i].edtf is None and written.weekday and not written.month:
            moments[i] = _weekday(reading, mentions[i], written, moments[i], ref, days)
    place = [reading.sentence[m.first] for m in mentions]
    single = [_single_day(m) for m in moments]
    only = {d for d in single if d}
    for i, written in enumerate(said):
        if moments[i].edtf is None and written.told:
            moments[i] = _told(place, moments, i, written)
        elif moments[i].edtf is None and written.hour is not None and not written.weekday:
            moments[i] = _clock(reading, mentions, place, single, only, moments[i], i, written)
        else:
            continue
        if (told_day := _single_day(moments[i])) is not None:
            single[i] = told_day
            only.add(told_day)
    return moments


def _by_weekday(days: Iterable[date]) -> dict[int, list[date]]:
    """The days of an article by their weekday, in order."""
    out: dict[int, list[date]] = {}
    for found in sorted(days):
        out.setdefault(found.isoweekday(), []).append(found)
    return out


def _weekday(
    reading: Reading,
    mention: Mention,
    said: Written,
    moment: Moment,
    ref: Reference | None,
    days: Mapping[int, Sequence[date]],
) -> Moment:
    """A weekday alone: the day of that name the article writes out, else the nearest in the sense of news."""
    if said.towards or said.unit:
        return moment
    ahead = _ahead(reading, mention)
    known = ref.whole() if ref else None
    named = days.get(said.weekday or 0, ())
    published = ref is not None and ref.found == "published"
    if known is not None:
        reach = 7 if published else STORY
        at = bisect_left(named, known)
        near = named[max(0, at - reach) : at + reach + 1]
        named = [d for d in near if abs((d - known).days) <= reach and (not ahead or d >= known)]
    found = named[0] if len(named) == 1 else None
    how = "dates"
    if found is None and published:
        found, how = weekday_day(said, ref, ahead), "weekday"
    if found is None:
        return moment
    edtf = with_clock(found, said) if said.hour is not None else str(found)
    return replace(moment, edtf=edtf, found=how)


def _ahead(reading: Reading, mention: Mention) -> bool:
    """Whether the words before a weekday speak of what is to come."""
    first, last = reading.sentence_of(mention.first)
    return bool(reading.between("future", max(first, mention.first - _AHEAD), min(last, mention.last + 2)))


def _told(place: Sequence[int], moments: list[Moment], i: int, said: Written) -> Moment:
    """`sehari sebelumnya`, `a year earlier`: counted from the date last told of in its sentence, or from the only one
    of the sentence before; `place` are the sentences of the moments."""
    head = bisect_left(place, place[i])
    own = range(i - 1, head - 1, -1)
    before = range(bisect_left(place, place[i] - 1), head)
    if not own and len({moments[k].edtf for k in before}) == 1:
        own = before
    for k in own:
        ends = [fields(end) for end in (moments[k].edtf or "").split("/")]
        first = ends[0]
        if first is None or first[0] is None:
            continue
        if len(ends) > 1 and (said.unit != "year" or ends[-1] is None or ends[-1][0] != first[0]):
            continue
        year, month, number = first[0], first[1], first[2]
        again = resolve(said._replace(told=False), Reference(year, month, number, "relative"))
        if again.edtf and said.unit == "year" and month and month <= 12 and len(ends) == 1:
            again = replace(again, edtf=f"{year + said.offset:04d}-{month:02d}")
        if again.edtf:
            return replace(again, relative=moments[i].relative)
    return moments[i]


def _clock(
    reading: Reading,
    mentions: Sequence[Mention],
    place: Sequence[int],
    single: Sequence[str | None],
    only: set[str],
    moment: Moment,
    i: int,
    said: Written,
) -> Moment:
    """A clock time alone: of the day last named in its sentence, else next in it, else in the sentence before, else of
    the `only` day the article names, else of the one it gives the same event. `place` are the sentences of the mentions,
    `single` the one day each names."""
    if any(h.last >= mentions[i].first - 1 for h in reading.between("every", *_led(mentions[i]))):
        return moment  # setiap malam pukul 21.30 is of no one day
    segment = reading.segment_of(mentions[i].first)
    head, end = bisect_left(place, place[i]), bisect_right(place, place[i])
    other = {k for k in range(i + 1, end) if _compared(reading, mentions[k])}
    near = (*range(i - 1, head - 1, -1), *(k for k in range(i + 1, end) if k not in other))
    found = next((single[k] for k in near if single[k]), None)
    if found is None:
        before = range(head - 1, bisect_left(place, place[i] - 1) - 1, -1)
        known = (k for k in before if single[k] and reading.segment_of(mentions[k].first) is segment)
        found = next((single[k] for k in known), None)
    if found is None and len(only) == 1 and not only & {single[k] for k in other}:
        (found,) = only
    found = found or _of_event(reading, mentions, single, i)
    midnight = said.bound == ON_OR_BEFORE and said.hour == 0 and not said.minute
    night = any(
        isinstance(w := mentions[k].value, Written) and w.part in _NIGHTS for k in range(head, i) if single[k] == found
    )
    small = night and said.hour is not None and said.hour < _DAWN  # Senin malam, dan padam pukul 02.15
    if (midnight or small) and (there := day_of(found)) is not None:  # Selasa sore hingga pukul 00.00
        found = str(there + timedelta(days=1))
    return replace(moment, edtf=with_clock(found, said), found="dates") if found else moment


def _compared(reading: Reading, mention: Mention) -> bool:
    """Whether something is compared with what was on a day: naik dibanding penutupan Kamis."""
    return any(hit.value == "comparison" for hit in reading.between("role", *_led(mention, _COMPARED)))


def _led(mention: Mention, reach: int = 2) -> tuple[int, int]:
    """The tokens right before a mention."""
    return max(0, mention.first - reach), mention.first


def _of_event(reading: Reading, mentions: Sequence[Mention], single: Sequence[str | None], i: int) -> str | None:
    """The one day that the article gives what happened at an hour; the stations of a voyage are of one day."""
    mine = happening(reading, mentions[i].first, mentions[i].last)
    if not mine or mine in STATEMENT:
        return None
    kin = _VOYAGE if mine in _VOYAGE else frozenset((mine,))
    told = ((d, m) for d, m in zip(single, mentions, strict=True) if d)
    days = {d for d, m in told if happening(reading, m.first, m.last) in kin}
    return days.pop() if len(days) == 1 else None


def _single_day(moment: Moment) -> str | None:
    """The one day a moment names (its year may be open), as EDTF; none for a slip, a range or a bound."""
    ends = {end.split("T", 1)[0] for end in (moment.edtf or "").split("/")}
    edtf = ends.pop() if len(ends) == 1 else ""  # hours from and to are of one day
    parts = fields(edtf)
    whole = parts is not None and parts[2] is not None and len(edtf) == 10
    whole = whole and (edtf.startswith(UNKNOWN) or day_of(edtf) is not None)  # no hour is of a day that is none
    return edtf if whole and moment.sound() and moment.bound not in (BEFORE, AFTER) else None
