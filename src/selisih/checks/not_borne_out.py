"""self-conflict: a figure of the headline that nothing in the text bears out, where the text has one that looks like it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from selisih.languages.lexicon import lexicon
from selisih.languages.measures import measures
from selisih.languages.reading import read
from selisih.languages.things import kind_of
from selisih.model.claim import Claim
from selisih.model.figures import amount, figures, room, sure, torn, unit_of, words_before
from selisih.model.finding import Finding
from selisih.model.mismatch import told_otherwise
from selisih.model.summed import made_of
from selisih.text.article import Article
from selisih.values.interval import Relation
from selisih.values.mistyped import cut_off, like_a_slip, noughts_apart, one_digit, one_key
from selisih.values.number import Quantity

CODE = "self-conflict"

_ASIDE = ("byline", "furniture", "headline")
_REACH = 80  # code points before a figure in which a word may say that it is an earlier one, or not the figure
_LEVELS = ("", "new", "total")
_SMALL = 100  # below it a number is told of many things
_FAR = 2  # times that a bound may be off a figure that bears it out


def check(
    article: Article,
    claims: Sequence[Claim],
    others: Sequence[Claim],
    language: str | None = None,
    sources: Mapping[str, str] | None = None,
) -> list[Finding]:
    """A warning for each figure of the headline that the text gives neither as it is nor rounded, nor by sum or difference,
    if one there is the same mistyped, or is the only one of that measure, or if of a toll all there are less."""
    told = figures(claims)
    body = [c for c in told if c.part == "body" and c.segment not in _ASIDE]
    top = min((c.start for c in body), default=0)
    out = []
    for head in told:
        above = head.part == "title" or (head.segment == "headline" and head.start < top)
        if not above or sure(head) is None or torn(article, head):
            continue
        near = [c for c in body if c.kind == head.kind and kind_of(unit_of(c)) == kind_of(unit_of(head))]
        meant = [c for c in near if _meant(article, head, c, near)] or _highest(article, head, near)
        if meant and len({amount(c) for c in meant}) == 1 and not _borne_out(article, head, near, claims):
            out.append(told_otherwise(CODE, "self_conflict", article, [[head], meant], language or article.language))
    return out


def _meant(article: Article, head: Claim, claim: Claim, near: Sequence[Claim]) -> bool:
    """Whether a figure of the text is likely the one that the headline means."""
    x, y = head.value, claim.value
    if not isinstance(x, Quantity) or not isinstance(y, Quantity) or x.unit != y.unit or sure(claim) is None:
        return False
    if torn(article, claim) or words_before(article, claim, _REACH).has("other_figure"):
        return False
    s, t = head.subject, claim.subject
    if s.role != t.role and ((s.role and t.role) or "difference" in (s.role, t.role)):
        return False
    named = s.measure == t.measure != "" or s.noun == t.noun != ""
    if like_a_slip(x, y) or one_digit(x, y) or (named and (one_key(x, y) or noughts_apart(x, y))):
        return True
    known = measures().get(s.measure)
    strong = known is not None and not known.weak and not known.daily and s.measure == t.measure
    alone = len({amount(c) for c in near if sure(c) is not None}) == 1
    return strong and alone and s.noun == t.noun and claim.kind in ("count", "limit") and _one_state(head, claim)


def _highest(article: Article, head: Claim, near: Sequence[Claim]) -> list[Claim]:
    """The highest figures that the text gives of the toll in the headline, where even these are less; nothing of other
    measures, of which a text tells but a part, or where any of the figures is rough."""
    known, about = measures().get(head.subject.measure), head.subject.measure
    same = [c for c in near if c.subject.measure == about]
    if known is None or not known.state or not same or any(sure(c) is None or torn(article, c) for c in same):
        return []
    most = max(amount(c) + room(c) for c in same)
    top = [c for c in same if amount(c) + room(c) == most]
    told = all(c.subject.role in _LEVELS and _one_state(head, c) for c in top)
    told = told and not any(words_before(article, c, _REACH).has("other_figure") for c in top)
    return top if told and most < amount(head) - room(head) else []


def _one_state(a: Claim, b: Claim) -> bool:
    """Whether nothing told of two claims tells them apart."""
    s, t = a.subject, b.subject
    apart = s.places and t.places and not s.places & t.places
    return (s.qualifiers, s.modality, s.of) == (t.qualifiers, t.modality, t.of) and not apart


def _near(x: Quantity, y: Quantity) -> bool:
    """Whether a figure is told of what the other is: one of `fewer than 14` is not borne out by it."""
    written = y.low if y.low is not None else y.high
    return y.low == y.high or not x.low or not written or max(x.low, written) < _FAR * min(x.low, written)


def _borne_out(article: Article, head: Claim, near: Sequence[Claim], claims: Sequence[Claim]) -> bool:
    """Whether the text has the figure of the headline: as a claim, with more digits, as a sum or difference of two, or as a
    number that is no date, of a small one: that is nobody's."""
    x = head.value
    if not isinstance(x, Quantity):
        return True
    for claim in near:
        if not isinstance(claim.value, Quantity) or (
            claim.value.relate(x) is not Relation.DISJOINT and _near(x, claim.value)
        ):
            return True
        if cut_off(x, claim.value) or abs(amount(claim) - amount(head)) <= room(head):
            return True
    if made_of(head, near):
        return True
    text = read(article.text, lexicon(article.language))
    small, own = abs(amount(head)) < _SMALL, head.sentence if head.part == "body" else None
    aside = [
        (c.start, c.end)
        for c in claims
        if c.part == "body" and (c.kind == "date" or c.sentence == own or (c.kind != "quote" and small))
    ]
    starts = text.tokens.start
    bare = {n.value for n in text.numbers if not any(a <= starts[n.first] < b for a, b in aside)}
    rest = {abs(amount(c) - amount(head)) for c in near}  # 1,300 jobs at home and 600 abroad
    return amount(head) in bare or (not small and bool(rest & bare))
