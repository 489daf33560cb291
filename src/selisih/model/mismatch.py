"""mismatch: the finding that claims of one article cannot all be right, as every check of arithmetic writes it."""

from __future__ import annotations

from collections.abc import Sequence

from selisih.model.claim import Claim
from selisih.model.finding import Evidence, Finding, Likely


def mismatch(
    code: str,
    severity: str,
    sides: Sequence[Sequence[Claim]],
    message: str,
    language: str,
    likely: Likely | None = None,
    because: Sequence[Evidence] = (),
) -> Finding:
    """The finding that the claims of the sides cannot hold together; those of its evidence alone are on no side."""
    told = [c for side in sides for c in side]
    ids = [c.id for c in told] + [c for e in because for c in e.claims]
    return Finding(
        code=code,
        severity=severity,
        message=message,
        claims=tuple(dict.fromkeys(ids)),
        sides=tuple(tuple(c.id for c in side) for side in sides),
        likely=likely,
        because=tuple(because),
        language=language,
    )
