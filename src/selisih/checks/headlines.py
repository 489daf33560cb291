"""headline-mismatch: a headline that tells as done, and exactly, what the text below it only expects, and otherwise."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

from selisih.languages.lexicon import lexicon, look_up
from selisih.languages.messages import say
from selisih.languages.things import kind_of
from selisih.model.claim import Claim
from selisih.model.finding import WARNING, Evidence, Finding
from selisih.model.slip import slip
from selisih.model.spot import part_text
from selisih.text.article import Article
from selisih.text.tokens import MARK, tokenise
from selisih.values.interval import Relation
from selisih.values.number import EXACT, LESS_THAN, MORE_THAN, Quantity

CODE = "headline-mismatch"

_AHEAD = frozenset(("expected", "planned"))
_BEHIND = 6  # words behind a figure among which its verb stands
# A headline with such a word does not tell of what is done.
_DOUBT = frozenset(("modality", "future", "negation", "headline_ahead"))


def check(
    article: Article,
    claims: Sequence[Claim],
    others: Sequence[Claim],
    language: str | None = None,
    sources: Mapping[str, str] | None = None,
) -> list[Finding]:
    """A warning for each figure of the headline whose only fellow in the text is said of what is still to come.

    Headlines leave out `more than` and tell of one thing where the text tells of several: only the same figure, once in
    the text, with another bound and as an expectation, is worth a word.
    """
    figures = [c for c in claims if isinstance(c.value, Quantity)]
    heads, body = _parts(figures)
    out = []
    for head in heads:
        fellow = _only_fellow(head, body)
        if fellow is not None and _bounds(head, fellow) and _ahead(article, fellow) and _told_as_done(article, head):
            out.append(_finding(article, head, fellow, language or article.language))
    return out


def _parts(figures: Sequence[Claim]) -> tuple[list[Claim], list[Claim]]:
    """The claims of the headline, standing outside the text or on top of it, and those of the text."""
    body = [c for c in figures if c.part == "body" and c.segment in ("paragraph", "item")]
    top = min((c.start for c in body), default=0)
    heads = [c for c in figures if c.part == "title" or (c.segment == "headline" and c.start < top)]
    return heads, body


def _only_fellow(head: Claim, body: Sequence[Claim]) -> Claim | None:
    """The one claim of the text of the same measure or thing; None where there are more, or any figure bears it out."""
    unit = _thing(head)
    near = [c for c in body if c.kind == head.kind and _thing(c) == unit]
    if any(_relation(head, c) is not Relation.DISJOINT for c in near):
        return None
    about = head.subject.measure or head.subject.noun
    same = [c for c in near if about and about == (c.subject.measure if head.subject.measure else c.subject.noun)]
    return same[0] if len(same) == 1 else None


def _thing(claim: Claim) -> str:
    return kind_of(claim.value.unit) if isinstance(claim.value, Quantity) else ""


def _relation(a: Claim, b: Claim) -> Relation:
    if not isinstance(a.value, Quantity) or not isinstance(b.value, Quantity):
        return Relation.INCOMPARABLE
    return a.value.relate(replace(b.value, unit=a.value.unit))


def _bounds(head: Claim, fellow: Claim) -> bool:
    """Whether the text says more, or less, than the figure that the headline gives as it is."""
    a, b = head.value, fellow.value
    if not isinstance(a, Quantity) or not isinstance(b, Quantity) or a.bound != EXACT:
        return False
    end = {MORE_THAN: b.low, LESS_THAN: b.high}.get(b.bound)
    return end is not None and end == a.low == a.high


def _ahead(article: Article, fellow: Claim) -> bool:
    """Whether the text speaks of what is to come: in the figure's clause, or right behind it (`are expected to be`)."""
    if fellow.subject.modality in _AHEAD:
        return True
    behind = tokenise(article.text[fellow.end : fellow.sentence[1]])
    hits = look_up(behind, lexicon(article.language))
    stops = [hit.first for hit in hits.of("conjunction")]
    stops += [i for i, kind in enumerate(behind.kind) if kind == MARK]
    stop = min([*stops, _BEHIND])
    return any(hit.first < stop and hit.value in _AHEAD for hit in hits.of("modality"))


def _told_as_done(article: Article, head: Claim) -> bool:
    if head.subject.modality:
        return False
    start, end = head.sentence
    text = part_text(article, head.part)[start:end]
    return "?" not in text and not _DOUBT & look_up(tokenise(text), lexicon(article.language)).start.keys()


def _finding(article: Article, head: Claim, fellow: Claim, language: str) -> Finding:
    told, expected = (" ".join(c.quote.split()) for c in (head, fellow))
    start, end = fellow.sentence
    because = [Evidence("article", " ".join(article.text[start:end].split()), (fellow.id,))]
    message = say(language, "headline_mismatch", head=told, body=expected)
    one = slip(CODE, WARNING, [head], message, language, because=because)
    return replace(one, sides=((head.id,), (fellow.id,)))
