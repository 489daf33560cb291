"""corrections: what an accepted finding asks of each article that carries the slip."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import NamedTuple

from selisih.model.claim import Claim
from selisih.model.finding import Finding
from selisih.model.report import Report
from selisih.text.article import Article
from selisih.text.excerpt import clipped
from selisih.values.words import Quotation

_LONGEST = 80  # characters of a quotation that tell which one it is


class Correction(NamedTuple):
    """What an article prints and what it should: `wrong` are its own words, `right` those to stand in their place, empty
    where nobody has said them."""

    article: Article
    wrong: tuple[str, ...]
    right: str


def corrections(report: Report, finding: Finding, right: int | None = None) -> tuple[Correction, ...]:
    """One for every article that carries the slip, in the order of the articles.

    Of a finding between sides `right` is the number of the side that is right, from 0: the articles of the others are to be
    corrected; without it nobody knows which. A finding about one side is corrected to its likely reading, if it has one.
    Articles that print the very same slip elsewhere are among them.
    """
    claims = {claim.id: claim for claim in report.claims}
    sides = [[claims[name] for name in side if name in claims] for side in finding.sides]
    if len(sides) > 1:
        if right is None or not 0 <= right < len(sides) or not sides[right]:
            return ()
        wrong = [claim for number, side in enumerate(sides) if number != right for claim in side]
        return _by_article(report, wrong, said_by(sides[right][0]))
    same = [f for f in report.findings if f.code == finding.code and len(f.sides) == 1]
    alike = [claims[name] for f in same for name in f.sides[0] if name in claims]
    slip = {_slip(claim) for side in sides for claim in side}
    likely = finding.likely.value if finding.likely else ""
    return _by_article(report, [claim for claim in alike if _slip(claim) in slip], likely)


def _slip(claim: Claim) -> tuple[str, str]:
    return claim.kind, repr(claim.value)


def said_by(claim: Claim) -> str:
    """The words of a claim that can be right or wrong: of a quotation who is said to speak, else the claim's own."""
    return (isinstance(claim.value, Quotation) and claim.value.speaker) or claim.quote


def _wrong(claim: Claim) -> str:
    """The words to be corrected; those of a quotation with who is said to speak."""
    told = said_by(claim)
    return told if told == claim.quote else f"{clipped(claim.quote, _LONGEST)} ({told})"


def _by_article(report: Report, wrong: Sequence[Claim], right: str) -> tuple[Correction, ...]:
    words: Mapping[str, list[str]] = {article.id: [] for article in report.articles}
    for claim in wrong:
        if _wrong(claim) not in words[claim.article]:
            words[claim.article].append(_wrong(claim))
    return tuple(Correction(a, tuple(words[a.id]), right) for a in report.articles if words[a.id])
