"""Moment: a date or time as precise as written, and the stretch of time it leaves possible."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from typing import NamedTuple

from selisih.values.edtf import DAY, UNKNOWN, Stretch, day_of, fields, stretch
from selisih.values.interval import Interval, Relation, relate

# TIMEX3 `mod` names for moments
EXACT, BEFORE, AFTER = "EXACT", "BEFORE", "AFTER"
ON_OR_BEFORE, ON_OR_AFTER = "ON_OR_BEFORE", "ON_OR_AFTER"
START, MID, END, APPROX = "START", "MID", "END", "APPROX"

WEEKDAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")

# Minutes of the day a part of it may mean, generous at both ends; night runs into the next day.
PARTS = {
    "early morning": (0, 360),
    "dawn": (180, 420),
    "morning": (240, 720),
    "midday": (600, 930),
    "afternoon": (690, 1140),
    "late afternoon": (870, 1140),
    "evening": (960, 1440),
    "night": (1050, 1740),
    "midnight": (1320, 1560),
    "early": (0, 720),
    "late": (900, 1740),
}


class Written(NamedTuple):
    """A date as the words say it, nothing added. Fields that are not written are None.

    `unit`/`offset` are relative words (`bulan lalu`: month, -1; `told`: counted from the date told of last, not from
    the article's day); `towards` is -1 or 1 for `Maret lalu`, `Senin depan`; `period`/`number` a quarter, half, decade
    (its first year) or century; `until` the far end of a range, `each` where only its two ends are meant; `pair` that
    a second weekday stands beside the first; `zone` an offset (`+07:00`), `Z` or empty.
    """

    year: int | None = None
    month: int | None = None
    day: int | None = None
    weekday: int | None = None
    hour: int | None = None
    minute: int | None = None
    zone: str = ""
    part: str | None = None
    unit: str | None = None
    offset: int = 0
    told: bool = False
    towards: int = 0
    period: str | None = None
    number: int | None = None
    bound: str = EXACT
    until: Written | None = None
    each: bool = False
    pair: bool = False
    calendar: str = "gregorian"


@dataclass(frozen=True, slots=True)
class Moment:
    """A resolved date. `edtf` is EDTF (or ISO 8601 with a clock time) or None where nothing anchors it; `weekday` 1-7
    and `part` (`morning`...) as written; `found` how a part not written was found (`written`, `published`, `weekday`,
    `dates`, `relative`, `none`); `bound` a TIMEX3 mod (EXACT, BEFORE, AFTER, ON_OR_BEFORE, ON_OR_AFTER, START, MID,
    END, APPROX); `clock` the hour as written (`13:21+07:00`) and `relative` the words' sense (`month -1`).
    """

    edtf: str | None
    weekday: int | None = None
    part: str | None = None
    found: str = "written"
    bound: str = EXACT
    calendar: str = "gregorian"
    clock: str | None = None
    relative: str | None = None

    def record(self) -> dict[str, str | None]:
        """The value as the JSON record has it."""
        out: dict[str, str | None] = {
            "edtf": self.edtf,
            "weekday": WEEKDAYS[self.weekday - 1] if self.weekday else None,
            "part": self.part,
            "bound": self.bound,
            "found": self.found,
        }
        if self.calendar != "gregorian":
            out["calendar"] = self.calendar
        if self.clock:
            out["clock"] = self.clock
        if self.relative:
            out["relative"] = self.relative
        return out

    def sound(self) -> bool:
        """Whether the weekday, if one is written, is that of the day; true where either is not known."""
        day = day_of(self.edtf)
        return day is None or self.weekday is None or day.isoweekday() == self.weekday

    def possible(self) -> Interval | None:
        """The minutes (local reading) that may be meant; None where the day, or the year, is not known.

        `since` and `until` name a day and leave it as it is; `before` and `after` open an end.
        """
        known = stretch(self.edtf) if self.edtf and self.calendar == "gregorian" else None
        return _interval(_narrowed(known, self)) if known else None

    def relate(self, other: Moment) -> Relation:
        """How two moments relate; INCOMPARABLE where either is not known well enough."""
        if not self.edtf or not other.edtf or {self.calendar, other.calendar} != {"gregorian"}:
            return Relation.INCOMPARABLE
        if UNKNOWN in self.edtf or UNKNOWN in other.edtf:
            return _without_year(self, other)
        return _compare(self, self.edtf, other, other.edtf)


def _compare(a: Moment, a_text: str, b: Moment, b_text: str) -> Relation:
    x, y = stretch(a_text), stretch(b_text)
    if x is None or y is None:
        return Relation.INCOMPARABLE
    x, y = _narrowed(x, a), _narrowed(y, b)
    if x.zone is not None and y.zone is not None:
        x, y = _shifted(x, -x.zone), _shifted(y, -y.zone)
    return relate(_interval(x), _interval(y))


def _without_year(a: Moment, b: Moment) -> Relation:
    """XXXX-03-21 leaves the year open: it is broader than 2023-03-21 and excludes 2023-03-20."""
    a_text, b_text = a.edtf or "", b.edtf or ""
    if UNKNOWN in a_text and UNKNOWN in b_text:
        return _compare(a, a_text.replace(UNKNOWN, "2000"), b, b_text.replace(UNKNOWN, "2000"))
    if UNKNOWN in b_text:
        return _without_year(b, a).inverse
    ends = [fields(end) for end in b_text.split("/")]
    years = {end[0] for end in ends if end and end[0] is not None}
    found = {_compare(a, a_text.replace(UNKNOWN, f"{year:04d}"), b, b_text) for year in sorted(years)}
    if not found or found == {Relation.INCOMPARABLE}:
        return Relation.INCOMPARABLE
    if found <= {Relation.DISJOINT, Relation.INCOMPARABLE}:
        return Relation.DISJOINT
    return Relation.BROADER if found & {Relation.SAME, Relation.BROADER} else Relation.OVERLAPS


def _narrowed(known: Stretch, moment: Moment) -> Stretch:
    """The stretch after the part of the day and the bound have had their say."""
    low, high, zone = known
    if moment.bound in (BEFORE, AFTER):
        return Stretch(None, low, zone) if moment.bound == BEFORE else Stretch(high, None, zone)
    if low is None or high is None:
        return known
    if moment.part in PARTS and high - low == DAY:
        first, last = PARTS[moment.part]
        low, high = low + first, low + last
    width = high - low
    if moment.bound == START:
        high = low + width // 2
    elif moment.bound == MID:
        low, high = low + width // 4, high - width // 4
    elif moment.bound == END:
        low = high - width // 2
    elif moment.bound == APPROX:
        slack = max(width // 2, 60)
        low, high = low - slack, high + slack
    return Stretch(low, high, zone)


def _shifted(known: Stretch, minutes: int) -> Stretch:
    low = None if known.low is None else known.low + minutes
    return Stretch(low, None if known.high is None else known.high + minutes, 0)


def _interval(known: Stretch) -> Interval:
    low = None if known.low is None else Decimal(known.low)
    return Interval(low, None if known.high is None else Decimal(known.high), high_open=known.high is not None)
