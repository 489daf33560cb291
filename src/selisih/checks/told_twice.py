"""self-conflict: one measure told twice in one article, with two figures that look like one mistyped or deny each other."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from itertools import combinations

from selisih.languages.measures import measures
from selisih.languages.things import kind_of
from selisih.model.claim import Claim
from selisih.model.figures import amount, figures, room, sure, torn, unit_of, words_before
from selisih.model.finding import Finding
from selisih.model.mismatch import told_otherwise
from selisih.model.summed import made_of
from selisih.text.article import Article
from selisih.values.mistyped import cut_off, like_a_slip, mistyped, one_digit, set_near
from selisih.values.number import LESS_THAN, Quantity

CODE = "self-conflict"

_HEADS = ("title", "headline", "caption")
_ROLES = {"", "new", "total"}
_MOST = 12  # figures of one measure: an article that gives more tells of as many things
_LONG = 1000  # steps from which a figure is known by its digits
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
        about = claim.subject.measure or claim.subject.noun
        if about and claim.segment not in ("byline", "furniture"):
            told.setdefault((claim.kind, about, kind_of(unit_of(claim))), []).append(claim)
    out = []
    for own in told.values():
        sides = _sides(own)
        for two in combinations(sides if len(sides) <= _MOST else (), 2):
            if any(made_of(side[0], _near(side[0], claims)) for side in two):
                continue
            one = len(sides) == 2 and _one_thing(article, two)
            if (one or _slipped(article, two)) and not _explained(article, [c for s in two for c in s]):
                out.append(told_otherwise(CODE, "self_conflict", article, two, language or article.language))
        for denied in _denied(article, own):
            out.append(told_otherwise(CODE, "self_conflict", article, denied, language or article.language))
    return out


def _near(claim: Claim, claims: Sequence[Claim]) -> list[Claim]:
    """The figures of the article that could be added to one, or be what it is added up from."""
    return [c for c in figures(claims) if c.kind == claim.kind and kind_of(unit_of(c)) == kind_of(unit_of(claim))]


def _denied(article: Article, own: Sequence[Claim]) -> list[list[list[Claim]]]:
    """The claims of one measure that say `fewer than` of a figure, each with those that give a figure just beyond it; not
    of shares and rates, of which an article tells many."""
    out = []
    for claim in own if own[0].kind != "percentage" else ():
        x = claim.value
        beyond = [
            c
            for c in own
            if isinstance(x, Quantity)
            and isinstance(c.value, Quantity)
            and x.bound == LESS_THAN
            and sure(c) is not None
            and set_near(x, c.value)
            and (c.part, c.sentence) != (claim.part, claim.sentence)
            and _alike(claim, c, True)
        ]
        if beyond and not _explained(article, [claim, *beyond]):
            out.append([beyond, [claim]])
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
    known = measures().get(a.subject.measure)
    if known is None or known.weak or known.daily or any(torn(article, c) for c in claims):
        return False
    if len({(c.part, c.sentence) for c in claims}) < len(claims):  # told of in one breath they are two
        return False
    return all(_alike(c, d, known.state) for c in sides[0] for d in sides[1])


def _slipped(article: Article, sides: Sequence[Sequence[Claim]]) -> bool:
    """Whether it is hardly by chance that two figures look so alike, whatever else is told of the measure: each is told
    of once, or as the other is, of the same names and places."""
    a, b = sides[0][0], sides[1][0]
    x, y = a.value, b.value
    if not isinstance(x, Quantity) or not isinstance(y, Quantity) or x.unit != y.unit or not mistyped(x, y):
        return False
    claims = [c for side in sides for c in side]
    known = measures().get(a.subject.measure)
    if (known is not None and known.daily) or any(torn(article, c) for c in claims):
        return False
    if len({(c.part, c.sentence) for c in claims}) < len(claims):
        return False
    return all(_alike(c, d, True) and _one_name(c, d) for c in sides[0] for d in sides[1])


def _one_name(a: Claim, b: Claim) -> bool:
    """Whether two claims name the same; a headline may leave out what the text names."""
    s, t = a.subject, b.subject
    short = _heads(a) or _heads(b)
    pairs = ((s.things, t.things), (s.places, t.places), ({s.period} - {""}, {t.period} - {""}))
    return s.measure == t.measure and all(x == y or (short and (not x or not y)) for x, y in pairs)


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
