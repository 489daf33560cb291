"""The finding codes there are. Each has a page; a code never changes its meaning."""

from __future__ import annotations

# Of the decisions themselves, so that none outlives what it was made for.
UNUSED, EXPIRED, REASONLESS = "unused-waiver", "expired-waiver", "reasonless-waiver"

CODES = (
    "count-conflict",
    "date-conflict",
    EXPIRED,
    "headline-mismatch",
    "impossible-date",
    "limit-conflict",
    "money-conflict",
    "percentage-conflict",
    "quote-attribution-conflict",
    REASONLESS,
    "sum-mismatch",
    "title-conflict",
    UNUSED,
    "weekday-mismatch",
    "year-incoherent",
)
