"""link: the claims of a story gathered into clusters of what they are about, never by their value."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from hashlib import blake2b
from itertools import combinations
from typing import NamedTuple

from selisih.languages.names import name_words
from selisih.languages.things import kind_of
from selisih.model.claim import Claim
from selisih.model.cluster import Link, Weight
from selisih.model.subject import Subject
from selisih.stages.aliases import one_name_each
from selisih.stages.average import Pair, average
from selisih.stages.compare import compare, total, weights
from selisih.stages.days import compare_dates, family
from selisih.stages.wording import compare_labels, compare_quotations, compare_titles, series_of
from selisih.values.moment import Moment
from selisih.values.number import Quantity
from selisih.values.unit import units
from selisih.values.words import Label, Quotation, Title, number_key

_FIGURES = frozenset(("money", "percentage", "limit", "count"))


class Group(NamedTuple):
    """Claims about one thing, in order, the links that hold them together, and the log2 odds of every pair of them."""

    id: str
    kind: str
    claims: tuple[Claim, ...]
    links: tuple[Link, ...]
    strengths: dict[tuple[str, str], float]


def first_of_each(claims: Sequence[Claim], most: int) -> tuple[list[Claim], list[Claim]]:
    """The claims to compare: of each kind and unit the first `most` that a part of an article gives; and those beyond.

    Every claim of a kind and unit is weighed against every other, so that one endless table would take all the time.
    """
    kept: list[Claim] = []
    beyond: list[Claim] = []
    count: Counter[tuple[str, str, str, str]] = Counter()
    for claim in claims:
        sort = claim.article, claim.part, claim.kind, _scale(claim)
        count[sort] += 1
        (kept if count[sort] <= most else beyond).append(claim)
    return kept, beyond


def link(claims: Sequence[Claim]) -> list[Group]:
    """The groups of two and more claims of one story, sorted; a claim is in one group at most."""
    about = one_name_each([c for c in claims if c.kind in _FIGURES])
    out: list[Group] = []
    for _, block in sorted(_blocks(claims).items()):
        out += _groups(block, about)
    return sorted(out, key=lambda g: [(c.article, c.start) for c in g.claims])


def _blocks(claims: Sequence[Claim]) -> dict[tuple[str, str], list[Claim]]:
    """Claims that could at all be about one thing: of one kind, figures of one unit."""
    blocks: dict[tuple[str, str], list[Claim]] = {}
    for claim in sorted(claims, key=lambda c: (c.article, c.part, c.start, c.end, c.id)):
        blocks.setdefault((claim.kind, _scale(claim)), []).append(claim)
    return blocks


def _scale(claim: Claim) -> str:
    """What a figure would have to share with another to be compared at all: currency, scale of unit, kind of thing."""
    if not isinstance(claim.value, Quantity):
        return ""
    base = claim.value.unit.partition("/")[0]
    unit = units().get(base)
    return unit.scale if unit is not None else kind_of(base)


def weigh(a: Claim, b: Claim, alone: bool = False) -> tuple[Weight, ...]:
    """The evidence that two claims of one kind are about one thing; `alone` says that each article gives but one figure
    of the measure."""
    if a.kind in _FIGURES:
        inside = a.article == b.article
        found = compare(a.subject, b.subject, a.language != b.language, inside)
        if inside or alone:
            field = "article" if inside else "alone"
            found = (*found, Weight(field, "same", weights()[field]["same"]))
        return found
    if isinstance(a.value, Label):
        return compare_labels(a, b, alone)
    return _BY_WORDS[a.kind](a, b, alone)


def _alone(block: Sequence[Claim]) -> set[str]:
    """The claims that are the only figure their article gives of their measure, or noun, so narrowed and in such a part,
    whatever the value repeats."""
    values: dict[tuple[str, ...], set[str]] = {}
    for claim in block:
        values.setdefault(_matter(claim), set()).add(_told(claim))
    return {c.id for c in block if len(values[_matter(c)]) == 1}


def _told(claim: Claim) -> str:
    if isinstance(claim.value, Label):
        return claim.value.key()
    if isinstance(claim.value, Moment):
        return claim.value.edtf or ""
    return number_key(claim.value) if isinstance(claim.value, Title) else repr(claim.value)


def _matter(claim: Claim) -> tuple[str, ...]:
    about = claim.subject
    if isinstance(claim.value, Label):
        return claim.article, claim.value.about.casefold()
    if isinstance(claim.value, Moment):
        return claim.article, family(about.measure, claim.value)
    if isinstance(claim.value, Title):
        return claim.article, series_of(claim.value)
    if isinstance(claim.value, Quotation):
        return claim.article, " ".join(name_words(claim.value.speaker or "")[-1:])
    return claim.article, about.measure or about.noun, about.role, *sorted(about.qualifiers)


_BY_WORDS: dict[str, Callable[[Claim, Claim, bool], tuple[Weight, ...]]] = {
    "date": compare_dates,
    "title": compare_titles,
    "quote": compare_quotations,
}


def _groups(block: Sequence[Claim], about: Mapping[str, Subject]) -> list[Group]:
    """The groups of a block, each with what holds it together; `about` are the subjects as the story names them."""
    found: dict[Pair, tuple[Weight, ...]] = {}
    alone = _alone(block)
    named = [replace(c, subject=about[c.id]) if c.id in about else c for c in block]
    for i, j in combinations(range(len(block)), 2):
        one, other = named[i], named[j]
        found[i, j] = weigh(one, other, one.article != other.article and one.id in alone and other.id in alone)
    scores = {pair: total(weighed) for pair, weighed in found.items()}
    out = []
    for own, ties in average(len(block), scores):
        claims = tuple(block[i] for i in own)
        links = tuple(Link(block[i].id, block[j].id, found[i, j]) for i, j in ties)
        strengths = {(block[i].id, block[j].id): scores[i, j] for i, j in combinations(own, 2)}
        out.append(Group(_name(claims), claims[0].kind, claims, links, strengths))
    return out


def _name(claims: Sequence[Claim]) -> str:
    return blake2b("\x1f".join(c.id for c in claims).encode(), digest_size=6).hexdigest()
