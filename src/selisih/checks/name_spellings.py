"""name-mismatch: one name that an article spells in two ways."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from selisih.languages.messages import say
from selisih.languages.spellings import folded
from selisih.model.claim import Claim
from selisih.model.finding import WARNING, Evidence, Finding, Likely
from selisih.model.mismatch import mismatch, sentence
from selisih.text.article import Article
from selisih.values.words import Name

CODE = "name-mismatch"

_OFTEN, _TIMES = 3, 2  # as often, and so many times as often as another, a spelling is likely the right one


def check(
    article: Article,
    claims: Sequence[Claim],
    others: Sequence[Claim],
    language: str | None = None,
    sources: Mapping[str, str] | None = None,
) -> list[Finding]:
    """A warning for each name spelled in two ways or more; only such names are claimed."""
    told: dict[str, dict[str, list[Claim]]] = {}
    for claim in claims:
        if isinstance(claim.value, Name):
            told.setdefault(claim.value.first, {}).setdefault(folded(claim.value.word.lower()), []).append(claim)
    return [
        _finding(article, list(sides.values()), language or article.language)
        for sides in told.values()
        if len(sides) > 1
    ]


def _finding(article: Article, sides: list[list[Claim]], language: str) -> Finding:
    written = [_fullest(side) for side in sides]
    names = ", ".join(f"{n} ({len(s)}×)" if len(s) > 1 else n for n, s in zip(written, sides, strict=True))
    because = [Evidence("words", sentence(article, side[0]), (side[0].id,)) for side in sides]
    message = say(language, "name_mismatch", names=names)
    return mismatch(CODE, WARNING, sides, message, language, _likely(sides, language), because)


def _fullest(side: Sequence[Claim]) -> str:
    """The name with the most words of those with one spelling, the first of several."""
    return max((c.value.name for c in side if isinstance(c.value, Name)), key=lambda name: len(name.split()))


def _likely(sides: Sequence[Sequence[Claim]], language: str) -> Likely | None:
    """The spelling that is used far more often, and for the name in full where any is."""
    most, *rest = sorted(sides, key=len, reverse=True)
    name = _fullest(most)
    if len(most) < max(_OFTEN, *(_TIMES * len(side) for side in rest)):
        return None
    if " " not in name and any(" " in _fullest(side) for side in rest):
        return None
    return Likely(name, say(language, "name_likely", times=len(most)))
