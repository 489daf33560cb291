"""The finding codes there are. Each has a page; a code never changes its meaning."""

from __future__ import annotations

# Of the decisions themselves, so that none outlives what it was made for.
UNUSED, EXPIRED, REASONLESS = "unused-waiver", "expired-waiver", "reasonless-waiver"

CODES = (
    "abbreviation-conflict",
    "age-mismatch",
    "change-mismatch",
    "conversion-mismatch",
    "count-conflict",
    "date-conflict",
    "duration-mismatch",
    EXPIRED,
    "future-past",
    "headline-mismatch",
    "impossible-date",
    "limit-conflict",
    "money-conflict",
    "name-mismatch",
    "number-year-mismatch",
    "office-conflict",
    "order-mismatch",
    "own-kind-conflict",
    "percentage-conflict",
    "quote-attribution-conflict",
    REASONLESS,
    "reference-conflict",
    "self-conflict",
    "share-mismatch",
    "start-mismatch",
    "sum-mismatch",
    "title-conflict",
    UNUSED,
    "weekday-mismatch",
    "year-incoherent",
)
