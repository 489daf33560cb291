"""same_words: which claims are told in one and the same sentence but for their value."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from itertools import combinations
from typing import NamedTuple

from rapidfuzz.distance import LCSseq

from selisih.model.claim import Claim
from selisih.model.spot import part_text
from selisih.stages.clause import FIGURES
from selisih.stages.link import Group
from selisih.text.article import Article
from selisih.text.tokens import NUMBER, WORD, tokenise

_NEAR = 8  # words on either side of a value that are compared
_ALIKE, _MORE = 6, 2  # at least so many of them are the same, and one side says at most so many words besides

Pairs = frozenset[frozenset[str]]


class _Round(NamedTuple):
    """The words near a value before and behind it, all words of its sentence, and those of them that are names or
    figures; lower case."""

    before: tuple[str, ...]
    behind: tuple[str, ...]
    all: frozenset[str]
    telling: frozenset[str]


def in_same_words(groups: Sequence[Group], articles: Mapping[str, Article]) -> Pairs:
    """Pairs of claim ids of one group that two articles tell in the same words with another value.

    A claim is in none where its own article repeats its words with another value: that is a list, of which each line
    is of something else. No name and no figure may be among the words near them that differ, nor may each sentence have its own.
    """
    out: set[frozenset[str]] = set()
    for group in groups:
        if group.kind not in FIGURES or len({repr(c.value) for c in group.claims}) == 1:
            continue
        words = {c.id: _round(c, articles[c.article]) for c in group.claims}
        pairs = [
            (a, b) for a, b in combinations(group.claims, 2) if a.value != b.value and _same(words[a.id], words[b.id])
        ]
        listed = {c.id for a, b in pairs if a.article == b.article for c in (a, b)}
        out |= {frozenset((a.id, b.id)) for a, b in pairs if not listed & {a.id, b.id}}
    return frozenset(out)


def _round(claim: Claim, article: Article) -> _Round:
    text = part_text(article, claim.part)
    first, last = claim.sentence
    before, behind = _words(text[first : claim.start]), _words(text[claim.end : last])
    lower = [[w.lower() for w in side] for side in (before, behind)]
    telling = frozenset(w.lower() for w in (*before, *behind) if w[0].isupper() or w[0].isdigit())
    return _Round(tuple(lower[0][-_NEAR:]), tuple(lower[1][:_NEAR]), frozenset((*lower[0], *lower[1])), telling)


def _words(text: str) -> list[str]:
    tokens = tokenise(text)
    return [tokens.surface(i, i + 1) for i, kind in enumerate(tokens.kind) if kind in (WORD, NUMBER)]


def _same(a: _Round, b: _Round) -> bool:
    apart = [_apart(a.before, b.before), _apart(a.behind, b.behind)]
    own, other = ({w for pair in apart for w in pair[side]} for side in (0, 1))
    if own & a.telling or other & b.telling or (a.telling - b.all and b.telling - a.all):
        return False
    alike = len(a.before) + len(a.behind) - sum(len(pair[0]) for pair in apart)
    few, many = sorted((sum(len(pair[0]) for pair in apart), sum(len(pair[1]) for pair in apart)))
    return alike >= _ALIKE and few == 0 and many <= _MORE


def _apart(a: tuple[str, ...], b: tuple[str, ...]) -> tuple[list[str], list[str]]:
    """The words of each of two stretches that the other has not, at that place."""
    steps = [s for s in LCSseq.opcodes(a, b) if s.tag != "equal"]
    own = [w for s in steps for w in a[s.src_start : s.src_end]]
    return own, [w for s in steps for w in b[s.dest_start : s.dest_end]]
