"""versions: what changed between two versions of one article: its headline, its claims, not its words."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import NamedTuple

from rapidfuzz import fuzz

from selisih.model.claim import Claim
from selisih.model.spot import part_text
from selisih.stages.compare import total
from selisih.stages.diff import Difference, Row, relation_of, said, sorted_rows
from selisih.stages.link import weigh
from selisih.stages.weights import weights
from selisih.stages.wording import likeness, words_of
from selisih.text.article import Article
from selisih.values.interval import Relation
from selisih.values.words import Quotation, Title

_DIGITS = re.compile(r"\d+")
_REPORTED = (
    80  # likeness from which reported speech is the same in other words; within quotation marks each word counts
)
_REWRITTEN = 72  # rapidfuzz ratio from which two sentences, figures aside, are one that was edited


class Version(NamedTuple):
    """One version: the article and its claims."""

    article: Article
    claims: Sequence[Claim]


class Change(NamedTuple):
    """The headline of both versions, where it changed, and the claims: `both` are those that stayed, `only_a` those
    dropped, `only_b` those added."""

    headline: tuple[str, str] | None
    claims: Difference


def changes(old: Version, new: Version) -> Change:
    """What the new version says that the old one did not, and the other way round.

    Claims are matched by what they say and are about, so that a sentence that was moved or written anew with the same
    facts is no change; what is left is matched by subject and by the sentence round it.
    """
    pairs = [(a, b) for a in old.claims for b in new.claims if a.kind == b.kind and a.part == b.part]
    score = {(a.id, b.id): _about(a, b, old.article, new.article) for a, b in pairs}
    stayed = _matched([(a, b) for a, b in pairs if _same(a, b)], score, set())
    taken = {name for a, b in stayed for name in (a.id, b.id)}
    edited = _matched([(a, b) for a, b in pairs if score[a.id, b.id] > 0], score, taken)
    rows: dict[str, list[Row]] = {"both": [Row((a,), (b,)) for a, b in stayed]}
    for a, b in edited:
        rows.setdefault(said(a, b, None) if _figures(a, b) else "otherwise", []).append(Row((a,), (b,)))
    rows["only_a"] = [Row((a,), ()) for a in old.claims if a.id not in taken]
    rows["only_b"] = [Row((), (b,)) for b in new.claims if b.id not in taken]
    headlines = old.article.title.strip(), new.article.title.strip()
    return Change(headlines if headlines[0] != headlines[1] else None, sorted_rows(rows))


def _same(a: Claim, b: Claim) -> bool:
    """Whether two claims say the same, however it is typed."""
    if isinstance(a.value, Quotation) and isinstance(b.value, Quotation):
        same = words_of(a.value.words) == words_of(b.value.words)
        if not (a.value.direct and b.value.direct):
            same = likeness(a.value.words, b.value.words) >= _REPORTED
        return a.value.speaker == b.value.speaker and same
    if isinstance(a.value, Title) and isinstance(b.value, Title):
        return a.value.number == b.value.number and words_of(a.value.title) == words_of(b.value.title)
    return a.value.record() == b.value.record() or relation_of(a, b) is Relation.SAME


def _figures(a: Claim, b: Claim) -> bool:
    return relation_of(a, b) is not Relation.INCOMPARABLE


def _about(a: Claim, b: Claim, old: Article, new: Article) -> float:
    """How surely two claims are about one thing, more than 0 where that is believed: by subject, or by sentence."""
    by_subject = total(weigh(a, b)) - weights()["link"]["threshold"]
    by_sentence = (fuzz.ratio(_sentence(a, old), _sentence(b, new)) - _REWRITTEN) / 4
    return max(by_subject, by_sentence) + max(0.0, min(by_subject, by_sentence))


def _sentence(claim: Claim, article: Article) -> str:
    start, end = claim.sentence
    return _DIGITS.sub("0", part_text(article, claim.part)[start:end])


def _matched(
    pairs: Sequence[tuple[Claim, Claim]], score: dict[tuple[str, str], float], taken: set[str]
) -> list[tuple[Claim, Claim]]:
    """The surest pairs first, every claim in one at most; `taken` grows by those that are in one."""
    out = []
    for a, b in sorted(pairs, key=lambda p: (-score[p[0].id, p[1].id], p[0].start, p[1].start, p[0].id, p[1].id)):
        if a.id not in taken and b.id not in taken:
            taken.update((a.id, b.id))
            out.append((a, b))
    return out
