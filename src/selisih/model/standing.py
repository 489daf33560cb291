"""Standing: why a finding is left as it is: somebody decided so, and where that is written."""

from __future__ import annotations

from dataclasses import dataclass

BASELINE, WAIVER, INLINE = "baseline", "waiver", "inline"
HOW = (BASELINE, WAIVER, INLINE)


@dataclass(frozen=True, slots=True)
class Standing:
    """`how` is one of HOW; `reason` and `by` as they were given, `until` the last day it holds (`2024-12-31`), `where`
    the file and line of the decision. What is not known is empty."""

    how: str
    reason: str = ""
    by: str = ""
    until: str = ""
    where: str = ""

    def record(self) -> dict[str, str]:
        """What is known, as the JSON record has it."""
        told = {"how": self.how, "reason": self.reason, "by": self.by, "until": self.until, "where": self.where}
        return {key: value for key, value in told.items() if value}
