"""spans_hold: that everything a report points at stands where it says."""

from __future__ import annotations

from selisih.model.report import Report
from selisih.model.spot import part_text


def spans_hold(report: Report) -> None:
    """Nothing. Raises AssertionError where a claim does not quote what stands at its place, or a place is in no text."""
    articles = {a.id: a for a in report.articles}
    for claim in report.claims:
        text = part_text(articles[claim.article], claim.part)
        assert 0 <= claim.start < claim.end <= len(text)
        assert text[claim.start : claim.end] == claim.quote
        assert 0 <= claim.sentence[0] <= claim.start < claim.sentence[1] <= len(text)
    for unread in report.unread:
        assert 0 <= unread.start < unread.end <= len(part_text(articles[unread.article], unread.part))
