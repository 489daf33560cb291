"""sum-mismatch: how high ash rose above a summit and above the sea, which the height of the summit does not make one."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from itertools import pairwise

from selisih.languages.between import between
from selisih.languages.figures import rounded
from selisih.languages.lexicon import lexicon
from selisih.languages.messages import say
from selisih.model.claim import Claim
from selisih.model.figures import amount, by_sentence, figures, room, unit_of, words_between
from selisih.model.finding import ERROR, Evidence, Finding
from selisih.model.mismatch import mismatch
from selisih.model.spot import part_text
from selisih.text.article import Article
from selisih.values.number import Quantity

CODE = "sum-mismatch"

_NEAR = 12  # words between the two heights of a column
_BEHIND = 32  # code points behind a figure in which words may say that it is counted from the sea


def check(
    article: Article,
    claims: Sequence[Claim],
    others: Sequence[Claim],
    language: str | None = None,
    sources: Mapping[str, str] | None = None,
) -> list[Finding]:
    """An error for a column of ash whose two heights do not lie as far apart as the one summit of the article is high: `700
    meter di atas puncak (2.123 meter di atas permukaan laut)` over a summit of 1.703 metres."""
    told = [c for c in figures(claims) if c.part == "body" and unit_of(c) == "m" and amount(c) > 0]
    columns = [(a, b) for own in by_sentence(told) for a, b in pairwise(own) if _column(article, a, b)]
    inside = {c.id for pair in columns for c in pair}
    summits = [c for c in told if c.id not in inside and _above_sea(article, c)]
    if not columns or len({amount(c) for c in summits}) != 1:
        return []
    if any(_fits(a, b, summits[0]) for a, b in columns):
        return []  # the other columns are those of another mountain
    return [_finding(*columns[0], summits[0], language or article.language)]


def _column(article: Article, a: Claim, b: Claim) -> bool:
    """Whether two figures tell how high one column rose, first above the summit, then above the sea."""
    gap = words_between(article, a, b)
    apart = gap.joins() or "." in gap.tokens.word or amount(a) >= amount(b)
    return len(gap) <= _NEAR and gap.has("above_summit") and not apart and _above_sea(article, b)


def _above_sea(article: Article, claim: Claim) -> bool:
    """Whether a height is counted from the sea."""
    end = min(claim.end + _BEHIND, claim.sentence[1])
    words = between(part_text(article, claim.part)[claim.start : end], lexicon(article.language))
    first = words.hits.of("above_sea")
    return bool(first) and not words.behind_hit(first[0]).has("above_summit")


def _fits(a: Claim, b: Claim, summit: Claim) -> bool:
    """Whether the one height may be the other and that of the summit."""
    return abs(amount(a) + amount(summit) - amount(b)) <= sum(map(room, (a, b, summit)))


def _finding(a: Claim, b: Claim, summit: Claim, language: str) -> Finding:
    above, sea, top = (" ".join(c.quote.split()) for c in (a, b, summit))
    step = min(c.value.step for c in (a, b, summit) if isinstance(c.value, Quantity))
    found = rounded(language, amount(a) + amount(summit), step)
    message = say(language, "column_mismatch", above=above, sea=sea, summit=top, found=found)
    because = [Evidence("gap", f"{above} + {top} = {found}", (a.id, b.id, summit.id))]
    return mismatch(CODE, ERROR, [[b], [a, summit]], message, language, because=because)
