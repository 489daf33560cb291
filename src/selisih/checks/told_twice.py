"""self-conflict: one measure told twice in one article, with two figures of which one looks like the other mistyped."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from selisih.languages.measures import measures
from selisih.languages.things import kind_of
from selisih.model.claim import Claim
from selisih.model.figures import amount, figures, room, sure, torn, unit_of, words_before
from selisih.model.finding import Finding
from selisih.model.mismatch import told_otherwise
from selisih.text.article import Article
from selisih.values.mistyped import cut_off, like_a_slip, one_digit
from selisih.values.number import Quantity

CODE = "self-conflict"

_HEADS = ("title", "headline", "caption")
_ROLES = {"", "new", "total"}
_REACH = 80  # code points before a figure in which a word may say that it is an earlier one, or not the figure


def check(
    article: Article,
    claims: Sequence[Claim],
    others: Sequence[Claim],
    language: str | None = None,
    sources: Mapping[str, str] | None = None,
) -> list[Finding]:
    """A warning for each measure that the article gives two figures of, if it is surely one thing and one time.

    Two figures of one measure are most often two things; only where there are no more than two, nothing told of them
    differs, and one looks like the other mistyped is the article likely to contradict itself.
    """
    told: dict[tuple[str, str, str], list[Claim]] = {}
    for claim in figures(claims):
        if claim.subject.measure and claim.segment not in ("byline", "furniture"):
            told.setdefault((claim.kind, claim.subject.measure, kind_of(unit_of(claim))), []).append(claim)
    out = []
    for own in told.values():
        sides = _sides(own)
        if len(sides) == 2 and _one_thing(article, sides) and not _explained(article, [c for s in sides for c in s]):
            out.append(told_otherwise(CODE, "self_conflict", article, sides, language or article.language))
    return out


def _sides(own: Sequence[Claim]) -> list[list[Claim]]:
    """The claims of one measure by their figure; nothing where any has no sure one."""
    out: dict[str, list[Claim]] = {}
    for claim in own:
        figure = sure(claim)
        if figure is None:
            return []
        out.setdefault(str(figure.normalize()), []).append(claim)
    return list(out.values())


def _one_thing(article: Article, sides: Sequence[Sequence[Claim]]) -> bool:
    """Whether two figures are surely of one thing, state and scope, and one is the other mistyped."""
    (a, *_), (b, *_) = sides
    x, y = a.value, b.value
    if not isinstance(x, Quantity) or not isinstance(y, Quantity) or x.unit != y.unit or cut_off(x, y):
        return False
    if not (like_a_slip(x, y) or one_digit(x, y) or _one_scope(sides)) or abs(amount(a) - amount(b)) <= room(a) + room(
        b
    ):
        return False
    claims = [c for side in sides for c in side]
    known = measures()[a.subject.measure]
    if known.weak or known.daily or any(torn(article, c) for c in claims):
        return False
    if len({(c.part, c.sentence) for c in claims}) < len(claims):  # told of in one breath they are two
        return False
    return all(_alike(c, d, known.state) for c in sides[0] for d in sides[1])


def _alike(a: Claim, b: Claim, state: bool) -> bool:
    """Whether nothing told of two claims tells them apart, and something told of both says what they are of; a headline
    leaves out much of it."""
    s, t = a.subject, b.subject
    if not {s.role, t.role} <= _ROLES or s.modality or t.modality or (s.of, s.beside) != (t.of, t.beside):
        return False
    heads = _heads(a) or _heads(b)
    if a.as_of != b.as_of and (a.stated and b.stated if heads else a.stated or b.stated):
        return False
    if s.qualifiers != t.qualifiers or (s.period and t.period and s.period != t.period):
        return False
    if any(x and y and not _words(x) & _words(y) for x, y in ((s.things, t.things), (s.places, t.places))):
        return False
    return heads or state or bool(s.things | t.things | s.places | t.places) or bool(s.period or t.period)


def _words(names: frozenset[str]) -> set[str]:
    """The words of names: Prabowo-Gibran raih shares one with Prabowo-Gibran."""
    return {word for name in names for word in name.lower().split()}


def _one_scope(sides: Sequence[Sequence[Claim]]) -> bool:
    """Whether headline and text tell of the same measure for the same place and period by name: no figure but the one."""
    subjects = [c.subject for side in sides for c in side]
    scopes = {(s.places, s.period, s.qualifiers, s.things) for s in subjects}
    across = {_heads(c) for side in sides for c in side} == {True, False}
    return across and len(scopes) == 1 and bool(subjects[0].places) and bool(subjects[0].period)


def _heads(claim: Claim) -> bool:
    return claim.part == "title" or claim.segment in _HEADS


def _explained(article: Article, claims: Sequence[Claim]) -> bool:
    """Whether the article itself says that a figure is another one: an earlier one, a part, somebody else's, a mistake."""
    return any(words_before(article, c, _REACH).has("other_figure") for c in claims)
