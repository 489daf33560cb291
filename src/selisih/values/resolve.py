"""resolve: a written date and the day an article stands on give a Moment; nothing is taken from a clock."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta

from selisih.values.edtf import UNKNOWN, day
from selisih.values.moment import AFTER, APPROX, BEFORE, EXACT, Moment, Written

# Without a weekday to prove it, a bare day and month this far from a weakly known day keeps its year open.
_NEAR = 60
_FORTH, _FORTH_MONTH = 3, 5
# News tells of days so long before or after it; a weekday that only fits half a year off and more is then a slip.
_JUST, _SOON, _APART = 14, 7, 180
_DAYS = 4  # days up to the article's own of which one may be meant where only the month is wrong


@dataclass(frozen=True, slots=True)
class Reference:
    """The day an article stands on, as far as it is known: `found` says how (`published`, `dates`, `weekday`); `weak`
    where it rests on a date that may be history; `now` where a day of its year close to it is meant even if the weekday printed
    with it is that of another year."""

    year: int
    month: int | None = None
    day: int | None = None
    found: str = "published"
    weak: bool = False
    now: bool = False

    def whole(self) -> date | None:
        """The calendar day, if it is known to the day."""
        return day(self.year, self.month, self.day) if self.month and self.day else None

    def about(self) -> date:
        """The day, or one in the middle of what is known."""
        return self.whole() or day(self.year, self.month or 6, self.day or 15) or date(2000, 6, 15)


def resolve(said: Written, ref: Reference | None, ahead: bool = False) -> Moment:
    """The Moment of a written date; bare weekdays, bare clock times and what has no anchor keep `edtf` None.

    `ahead` says that the words round it speak of what is to come.
    """
    edtf, found = _edtf(said, ref, ahead)
    bound = said.bound
    counted = said.unit and said.number and not said.period
    if bound in (BEFORE, AFTER) and edtf and counted:
        edtf = f"../{edtf}" if bound == BEFORE else f"{edtf}/.."
        bound = EXACT
    elif counted and edtf and "/" not in edtf and said.unit in ("month", "year", "decade", "century"):
        edtf += "~"
        bound = EXACT if bound == APPROX else bound
    return Moment(
        edtf=edtf,
        weekday=said.weekday,
        part=said.part,
        found=found,
        bound=bound,
        calendar=said.calendar,
        clock=clock(said),
        relative=f"{said.unit} {said.offset}" if said.unit else None,
    )


def clock(said: Written) -> str | None:
    """The clock time as written, with its offset."""
    return None if said.hour is None else f"{said.hour:02d}:{said.minute or 0:02d}{said.zone}"


def with_clock(known: date | str, said: Written) -> str:
    """A day's EDTF with the clock time (or times) of a written date."""
    first = f"{known}T{clock(said)}"
    return f"{first}/{known}T{clock(said.until)}" if said.until and said.until.hour is not None else first


def _edtf(said: Written, ref: Reference | None, ahead: bool) -> tuple[str | None, str]:
    if said.calendar != "gregorian" or said.told:
        return None, "none"
    if said.period:
        return _period(said, ref)
    if said.month:
        return _month(said, ref, ahead)
    if said.year:
        far = said.until.year if said.until else None
        return (f"{said.year:04d}/{far:04d}" if far else f"{said.year:04d}"), "written"
    if said.weekday:
        found = weekday_day(said, ref) if said.towards or said.unit else None
        return _with(found, said), "relative" if found else "none"
    if said.unit and ref is not None:
        edtf = _relative(said, ref)
        return edtf, "relative" if edtf else "none"
    return None, "none"


def weekday_day(said: Written, ref: Reference | None, ahead: bool = False) -> date | None:
    """The day a weekday means: the last one on or before the article's day, or as the words beside it say."""
    known = ref.whole() if ref and not ref.weak else None
    if known is None or not said.weekday:
        return None
    if said.unit == "week":
        monday = _shift(known, 7 * said.offset - known.isoweekday() + 1)
        return _shift(monday, said.weekday - 1) if monday else None
    back = (known.isoweekday() - said.weekday) % 7
    if said.towards < 0:
        return _shift(known, -(back or 7))
    if said.towards > 0 or ahead:
        forth = (7 - back) % 7
        return _shift(known, (forth or 7) if said.towards > 0 else forth)
    return _shift(known, -back)


def _with(known: date | None, said: Written) -> str | None:
    if known is None:
        return None
    return with_clock(known, said) if said.hour is not None else str(known)


def _shift(known: date, days: int) -> date | None:
    try:
        return known + timedelta(days=days)
    except OverflowError:
        return None


def _relative(said: Written, ref: Reference) -> str | None:
    known = ref.whole()
    if said.unit == "day":
        if known is None or ref.weak:
            return None
        return _with(_shift(known, said.offset), said)
    if said.unit == "week":
        monday = _shift(known, 7 * said.offset - known.isoweekday() + 1) if known and not ref.weak else None
        sunday = _shift(monday, 6) if monday else None
        return f"{monday}/{sunday}" if sunday else None
    if ref.weak:
        return None
    if said.unit == "month":
        if not ref.month:
            return None
        years, month = divmod(ref.year * 12 + ref.month - 1 + said.offset, 12)
        return f"{years:04d}-{month + 1:02d}" if 1 <= years <= 9999 else None
    year = ref.year + said.offset * {"year": 1, "decade": 10, "century": 100}.get(said.unit or "", 0)
    if not 1 <= year <= 9999:
        return None
    # a year ago is the same month of last year, two years ago only some time then
    return f"{year:04d}-{ref.month:02d}" if said.number == 1 and said.unit == "year" and ref.month else f"{year:04d}"


def _period(said: Written, ref: Reference | None) -> tuple[str | None, str]:
    number = said.number or 1
    if said.period == "decade":
        return f"{number // 10:03d}X", "written"
    if said.period == "century":
        return f"{number - 1:02d}XX", "written"
    code = (32 if said.period == "quarter" else 39) + number
    if said.year:
        return f"{said.year:04d}-{code}", "written"
    if said.unit == "year":
        known = ref is not None and not ref.weak
        return (f"{ref.year + said.offset:04d}-{code}", "relative") if ref and known else (f"{UNKNOWN}-{code}", "none")
    if ref is None or ref.weak or not ref.month:
        return f"{UNKNOWN}-{code}", "none"
    begins = (number - 1) * (3 if said.period == "quarter" else 6) + 1
    # the last one that had begun, as results are told of after they are in; the present one counts
    return f"{ref.year - (begins > ref.month):04d}-{code}", ref.found


def _month(said: Written, ref: Reference | None, ahead: bool) -> tuple[str | None, str]:
    year, found = said.year, "written"
    if year is None and said.unit == "year":
        if ref is None or ref.weak:
            return f"{UNKNOWN}-{_point(said)}", "none"
        year, found = ref.year + said.offset, "relative"
    elif year is None and ref is not None:
        year = _year(said, ref, ahead)
        found = ref.found
    found = "none" if year is None else found
    text = UNKNOWN if year is None else f"{year:04d}"
    edtf = f"{text}-{_point(said)}"
    until = said.until
    if until is not None and until.month:
        far = until.year if until.year is not None else year
        if far is not None and until.year is None and (until.month, until.day or 0) < (said.month or 0, said.day or 0):
            far += 1
        end = f"{UNKNOWN if far is None else f'{far:04d}'}-{_point(until)}"
        return (f"{{{edtf},{end}}}" if said.each else f"{edtf}/{end}"), found
    return (with_clock(edtf, said) if said.hour is not None and said.day else edtf), found


def _point(said: Written) -> str:
    return f"{said.month:02d}" + (f"-{said.day:02d}" if said.day else "")


def _year(said: Written, ref: Reference, ahead: bool) -> int | None:
    """The year of a day and month: the one its weekday fits, else the nearest to the article's day."""
    base = ref.about()
    days = [(y, d) for y in (ref.year - 1, ref.year, ref.year + 1) if (d := _day(said, y))]
    # news tells of what was: a day to come is marked as such, or near
    far = 1 if ahead else _FORTH if said.day else _FORTH_MONTH
    gaps = [((d - base).days, y) for y, d in days]
    near = [(-gap if gap <= 0 else gap * far, gap, y) for gap, y in gaps]
    if said.weekday and said.day and not said.pair:
        fit = [c for c in near if (d := day(c[2], said.month or 0, said.day)) and d.isoweekday() == said.weekday]
        if fit:
            best, close = min(fit), min(near)
            if not ref.now or abs(best[1]) <= _APART:
                return best[2]
            if not ahead and _another_month(said, base):
                return ref.year
            slip = -_JUST <= close[1] <= _SOON and (not ahead or close[1] >= 0)
            return close[2] if slip else best[2]
        if ref.weak or ref.found != "published" or (ref.day and not ref.now):
            return None
    if ref.weak and not said.day:
        return None
    if ref.month is None and not said.towards:
        return ref.year
    if said.towards:
        back = said.towards < 0
        slack = 15 if not said.day else 0
        sided = [c for c in near if (c[1] <= slack if back else c[1] >= -slack)]
        if said.towards < 0 and not said.day:
            sided = [c for c in sided if (c[2], said.month) != (ref.year, ref.month)] or sided
        near = sided or near
    if not near:
        return None
    best = min(near)
    return None if ref.weak and best[0] > _NEAR else best[2]


def _another_month(said: Written, base: date) -> bool:
    """Whether a day of another month, just before the article's own, has the written number and weekday."""
    last = (base - timedelta(days=n) for n in range(_DAYS) if base.toordinal() > n)
    return any((d.day, d.isoweekday()) == (said.day, said.weekday) for d in last)


def _day(said: Written, year: int) -> date | None:
    return day(year, said.month or 0, said.day or 15) or day(year, said.month or 0, 28)


def years_that_fit(said: Written, near: int, reach: int) -> list[int]:
    """The years round `near` in which the written day and month fall on the written weekday, nearest first."""
    years = sorted(range(max(1, near - reach), near + reach + 1), key=lambda y: (abs(y - near), y))
    return [y for y in years if (d := day(y, said.month or 0, said.day or 0)) and d.isoweekday() == said.weekday]
