"""slip: a finding about one claim of one article, as all checks of the calendar write it."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from selisih.model.claim import Claim
from selisih.model.finding import Evidence, Finding, Likely
from selisih.model.mismatch import mismatch
from selisih.values.edtf import day_of
from selisih.values.moment import Moment


def slip(
    code: str,
    severity: str,
    slips: Sequence[Claim],
    message: str,
    language: str,
    likely: Likely | None = None,
    because: Sequence[Evidence] = (),
) -> Finding:
    """The finding that a claim, printed once or more, cannot be right; its evidence's claims are on no side."""
    return mismatch(code, severity, [slips], message, language, likely, because)


def dates_of(claims: Sequence[Claim]) -> list[tuple[Claim, Moment]]:
    """The date claims among claims, with their moments."""
    return [(c, c.value) for c in claims if c.kind == "date" and isinstance(c.value, Moment)]


def printed_days(claims: Sequence[Claim]) -> list[tuple[Claim, Moment, date]]:
    """The claims that print a day in figures, with a weekday that does not deny it."""
    out = []
    for claim, moment in dates_of(claims):
        found = day_of(moment.edtf)
        if found is not None and moment.sound() and moment.calendar == "gregorian" and _names_day(claim, moment):
            out.append((claim, moment, found))
    return out


def _names_day(claim: Claim, moment: Moment) -> bool:
    """Whether the words print the day itself, not a weekday, clock time or relative word alone."""
    if moment.relative or not any(c.isdigit() for c in claim.quote):
        return False
    return not (moment.clock and moment.found == "dates" and not moment.weekday)
