"""order-mismatch: what a sentence tells to have come after something, on a day or at an hour before it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import timedelta

from selisih.languages.messages import say
from selisih.model.claim import Claim
from selisih.model.figures import by_sentence, words_between
from selisih.model.finding import WARNING, Finding
from selisih.model.mismatch import mismatch
from selisih.model.slip import dates_of
from selisih.text.article import Article
from selisih.text.tokens import MARK
from selisih.values.edtf import day_of
from selisih.values.moment import EXACT, ON_OR_AFTER, Moment

CODE = "order-mismatch"

_BEFORE, _BEHIND = 16, 8  # words between the word for after and the one date, and the other
_HOUR = timedelta(hours=1)  # hours further apart may be of two days
_BRACKETS = "()"


def check(
    article: Article,
    claims: Sequence[Claim],
    others: Sequence[Claim],
    language: str | None = None,
    sources: Mapping[str, str] | None = None,
) -> list[Finding]:
    """A warning for each two dates of a sentence of which the first is told to come after the second, and does not: `dibacakan
    pada Selasa (8/7) setelah dibahas sejak Jumat (11/7)`."""
    tongue = language or article.language
    out: dict[str, Finding] = {}
    for own in by_sentence([c for c, moment in dates_of(claims) if _told(c, moment)]):
        for last, first in zip(own, own[1:], strict=False):
            if _earlier(last, first) and _after(article, last, first):
                told = [" ".join(c.quote.split()) for c in (last, first)]
                message = say(tongue, "order_mismatch", last=told[0], first=told[1])
                out.setdefault(message, mismatch(CODE, WARNING, [[last], [first]], message, tongue))
    return list(out.values())


def _told(claim: Claim, moment: Moment) -> bool:
    """Whether a date is a day or an hour printed in figures, on or from which something was so."""
    figures = any(c.isdigit() for c in claim.quote)
    return figures and moment.bound in (EXACT, ON_OR_AFTER) and not moment.relative and moment.calendar == "gregorian"


def _earlier(a: Claim, b: Claim) -> bool:
    """Whether the day of one date lies before that of another, or its hour within an hour before it by the same clock."""
    x, y = a.value, b.value
    if not isinstance(x, Moment) or not isinstance(y, Moment):
        return False
    first, second = ((m.edtf or "").partition("T")[0] for m in (x, y))
    if x.clock and y.clock:
        one, other = (timedelta(hours=int(m[:2]), minutes=int(m[3:5])) for m in (x.clock, y.clock))
        return (first, x.clock[5:]) == (second, y.clock[5:]) and timedelta() < other - one <= _HOUR
    days = day_of(first), day_of(second)
    return not (x.clock or y.clock) and days[0] is not None and days[1] is not None and days[0] < days[1]


def _after(article: Article, last: Claim, first: Claim) -> bool:
    """Whether the words between two dates say that the one comes after the other, without a comma or word that begins
    something else, or says what was planned."""
    gap = words_between(article, last, first)
    found = gap.hits.of("after_that")
    if len(found) != 1 or gap.joins() or gap.has("future") or gap.has("modality") or gap.has("ordinal"):
        return False
    words, kinds = gap.tokens.word, gap.tokens.kind
    if any(kind == MARK and word not in _BRACKETS for word, kind in zip(words, kinds, strict=True)):
        return False
    return found[0].first <= _BEFORE and 0 < len(gap) - found[0].last <= _BEHIND
