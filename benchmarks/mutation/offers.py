"""offers: every change that can be made to the facts of an article."""

from __future__ import annotations

import re
from collections.abc import Sequence
from random import Random

from mutation.change import Change, Rewrite
from mutation.dates import dates
from mutation.figures import figures
from mutation.tongue import Tongue, tongue
from mutation.words import marks, speaker, titles
from selisih.model.claim import Claim
from selisih.text.article import Article
from selisih.values.words import Quotation

_BEHIND = 160  # characters behind a quotation within which its speaker is named
_WORD = re.compile(r"(?<![^\W\d_])[a-z]{6,}(?![^\W\d_])")


def offers(article: Article, claims: Sequence[Claim], random: Random) -> list[Change]:
    """The changes, in order of place; of every claim each kind of change once at most."""
    pool = sorted(set(_WORD.findall(article.text)))
    out: list[Change] = []
    for claim in claims:
        text = article.title if claim.part == "title" else article.text
        seen = set()
        for start, rewrite in _rewrites(claim, text, tongue(article.language), pool, random):
            before = text[start + rewrite.start : start + rewrite.end]
            sort = rewrite.kind, rewrite.kept
            if sort in seen or before == rewrite.after:
                continue
            seen.add(sort)
            place = start + rewrite.start
            out.append(
                Change(article.id, claim.part, place, before, rewrite.after, rewrite.kind, rewrite.kept, claim.id)
            )
    return out


def _rewrites(claim: Claim, text: str, own: Tongue, pool: list[str], random: Random) -> list[tuple[int, Rewrite]]:
    """The rewrites of a claim, each with where the words that it rewrites begin."""
    if claim.kind == "date":
        return [(claim.start, r) for r in dates(claim.quote, own, random)]
    if claim.kind == "title":
        return [(claim.start, r) for r in titles(claim.quote, pool, random)]
    if claim.kind != "quote":
        return [(claim.start, r) for r in figures(claim.quote, own, random)]
    value = claim.value
    out = [(claim.start, r) for r in marks(claim.quote)]
    if claim.start and not out:
        out = [(claim.start - 1, r) for r in marks(text[claim.start - 1 : claim.end + 1])]
    if isinstance(value, Quotation) and value.speaker and not value.document:
        behind = text[claim.end : claim.end + _BEHIND]
        out += [(claim.end, r) for r in speaker(behind, value.speaker, random)]
    return out
