"""Moment: a date or time as precise as written, and the stretch of time it leaves possible."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Moment:
    """A resolved date. `edtf` is EDTF (or ISO 8601 with a clock time) or None where nothing anchors it; `weekday` 1-7
    and `part` (`morning`...) as written; `found` how a part not written was found (`written`, `published`, `weekday`,
    `dates`, `relative`, `none`); `bound` a TIMEX3 mod (EXACT, BEFORE, AFTER, ON_OR_BEFORE, ON_OR_AFTER, START, MID,
    END, APPROX).
    """

    edtf: str | None
    weekday: int | None = None
    part: str | None = None
    found: str = "written"
    bound: str = "EXACT"
