"""sum-mismatch: what figures told before it are said to come to together, which they do but for one slip."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from itertools import combinations

from selisih.model.claim import Claim
from selisih.model.figures import amount, words_before
from selisih.model.finding import Finding
from selisih.model.mismatch import not_summed
from selisih.model.summed import Summed, alike, fits, likely_parts, slipped, sort_of, summed, turned
from selisih.text.article import Article

CODE = "sum-mismatch"

_SAID = 60  # code points before a figure in which words may say that it is what others come to
_FAR = 400  # code points back to the first of them
_MOST = 7  # figures among which they are looked for
_PARTS = (2, 3)  # as many of them as are picked out of others
_TURNED = 1000  # steps from which two digits turned round are hardly by chance


def check(
    article: Article,
    claims: Sequence[Claim],
    others: Sequence[Claim],
    language: str | None = None,
    sources: Mapping[str, str] | None = None,
) -> list[Finding]:
    """An error for each figure that is said to be what others come to, if they would were one of the figures not mistyped:
    `57,27 persen ... 22,01 persen. Jadi keduanya 79,82 persen`."""
    told = sorted((c for c in claims if c.part == "body" and sort_of(c) in ("plain", "share")), key=lambda c: c.start)
    out: dict[str, Finding] = {}
    for k, total in enumerate(told):
        near = [c for c in told[:k] if total.start - c.end < _FAR and alike(c, total) and sort_of(c) == sort_of(total)]
        if not 1 < len(near) <= _MOST or not words_before(article, total, _SAID).has("together"):
            continue
        found = _slip(near, total)
        if found is not None:
            finding = not_summed(CODE, found, language or article.language)
            out.setdefault(finding.message, finding)
    return list(out.values())


def _slip(near: Sequence[Claim], total: Claim) -> Summed | None:
    """The figures that make up a total but for a slip; None where any of them do as they are. Any of the figures may be meant
    where two digits are turned round, else only all of them."""
    ones = [summed(total, some) for n in range(2, len(near) + 1) for some in combinations(near, n)]
    if any(fits(one) and not turned(one) for one in ones):
        return None
    for one in ones:
        if len(one.parts) in _PARTS and _of_a_size(one) and turned(one, _TURNED):
            return one
    own = [c for c in near if c.sentence == total.sentence]
    one = summed(total, own)
    return one if len(own) > 1 and _of_a_size(one) and slipped(one) else None


def _of_a_size(one: Summed) -> bool:
    """Whether parts are likely those of the total: no mark misplaced makes them so."""
    return likely_parts(one) and one.found / 2 < amount(one.total) < one.found * 2
