"""link: the claims of a story gathered into clusters of what they are about, never by their value."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from hashlib import blake2b
from itertools import combinations
from typing import NamedTuple

from selisih.languages.measures import measures
from selisih.languages.names import name_words
from selisih.languages.things import sort_of
from selisih.model.claim import Claim
from selisih.model.cluster import Link, Weight
from selisih.model.subject import Subject
from selisih.stages.aliases import Names, one_name_each, told_apart
from selisih.stages.average import Pair, average
from selisih.stages.choice import chosen
from selisih.stages.clause import FIGURES
from selisih.stages.company import between, company, naming, of_one_day, rarity
from selisih.stages.compare import compare, total
from selisih.stages.days import compare_dates, days_told, family, known_years
from selisih.stages.documents import compare_titles, series_of
from selisih.stages.events import MAIN
from selisih.stages.story import in_story
from selisih.stages.weights import weights
from selisih.stages.wording import compare_abbreviations, compare_labels, compare_offices, compare_quotations
from selisih.values.interval import Relation
from selisih.values.moment import Moment
from selisih.values.number import Quantity
from selisih.values.unit import units
from selisih.values.words import Abbreviation, Label, Name, Office, Quotation, Title, number_key

_OF_ONE = frozenset(("name",))  # kinds that are claimed only where one article differs from itself
_SAME_SHARE = {"1": "percent"}  # three quarters are 75 percent
_OTHER_NAMES = -6.5  # what two names speak against a loud conflict
_MEANT = ("alone", "partner")
_UNTOLD = 6.75  # how sure it is at most where other figures may be meant as well
_ANOTHER = 4.0  # and where one of them is meant rather
# What the rest of the story says of a pair.
_STORY = frozenset(("alone", "around", "order", "partner", "phrase", "time"))
_BY_DAY = frozenset(("around", "day"))  # of dates, these tie but make no conflict
_ALONE = 2.0  # log2 odds that two dates' being the only ones of such an event may add to how sure it is
_AGAINST = 2  # what speaks against two claims' being one thing counts so many times where a conflict would be loud


class Group(NamedTuple):
    """Claims about one thing, in order, the links that hold them together, and the log2 odds of every pair of them."""

    id: str
    kind: str
    claims: tuple[Claim, ...]
    links: tuple[Link, ...]
    strengths: dict[tuple[str, str], float]


class Told(NamedTuple):
    """By claim its subject as the whole story names it, the names that the story tells apart, and how rare in it is what
    the sentences of figures tell, in bits."""

    about: Mapping[str, Subject]
    apart: Names
    bits: Mapping[str, float]


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
    names = _names(claims)
    out: list[Group] = []
    for _, block in sorted(_blocks(claims).items()):
        out += _groups(block, names)
    return sorted(out, key=lambda g: [(c.article, c.start) for c in g.claims])


def evidence(claims: Sequence[Claim]) -> dict[tuple[str, str], tuple[Weight, ...]]:
    """The evidence on every pair of claims of one story that could be about one thing, by their sorted ids."""
    names = _names(claims)
    out: dict[tuple[str, str], tuple[Weight, ...]] = {}
    for block in _blocks(claims).values():
        for (i, j), weighed in _weighed(block, names).items():
            first, last = sorted((block[i].id, block[j].id))
            out[first, last] = weighed
    return out


def _blocks(claims: Sequence[Claim]) -> dict[tuple[str, str], list[Claim]]:
    """Claims that could at all be about one thing: of one kind, figures of one unit."""
    blocks: dict[tuple[str, str], list[Claim]] = {}
    for claim in sorted(
        (c for c in claims if c.kind not in _OF_ONE), key=lambda c: (c.article, c.part, c.start, c.end, c.id)
    ):
        blocks.setdefault((claim.kind, _scale(claim)), []).append(claim)
    return blocks


def _names(claims: Sequence[Claim]) -> Told:
    figures = [c for c in claims if c.kind in FIGURES]
    apart = told_apart(figures)
    return Told(one_name_each(figures, apart), apart, rarity(figures))


def _scale(claim: Claim) -> str:
    """What a figure would have to share with another to be compared at all: currency, scale of unit, kind of thing."""
    if not isinstance(claim.value, Quantity):
        return ""
    base = claim.value.unit.partition("/")[0]
    unit = units().get(claim.value.unit) or units().get(base)
    return unit.scale if unit is not None else _SAME_SHARE.get(base) or sort_of(base)


def weigh(a: Claim, b: Claim, alone: bool = False, apart: Names = frozenset()) -> tuple[Weight, ...]:
    """The evidence that two claims of one kind are about one thing; `alone` says that each article gives but one figure
    of the measure; names told `apart` are of two things."""
    if a.kind in FIGURES:
        inside = a.article == b.article
        if _long_ago(a, b) or _long_ago(b, a):
            b = replace(b, subject=replace(b.subject, period=b.subject.period or "now"))
            a = replace(a, subject=replace(a.subject, period=a.subject.period or "now"))
        found = compare(a.subject, b.subject, a.language != b.language, inside, apart)
        if inside:
            known = measures().get(a.subject.measure)
            state = known is not None and known.state and a.subject.measure == b.subject.measure
            how = "same" if not _other_figure(a, b) else "state" if state else "differs"
            found = (*found, Weight("article", how, weights()["article"][how]))
        return found
    if isinstance(a.value, Label):
        return compare_labels(a, b, alone)
    return _BY_WORDS[a.kind](a, b, alone)


def _long_ago(a: Claim, b: Claim) -> bool:
    """Whether a running figure is told of a year before the other's own: `one person died in a fire there in 2009`."""
    known = measures().get(a.subject.measure)
    state = known is not None and known.state and a.subject.measure == b.subject.measure
    year, time = a.subject.period[:4], (b.as_of or "")[:4]
    return state and year.isdigit() and time.isdigit() and not b.subject.period and year < time


def _other_figure(a: Claim, b: Claim) -> bool:
    """Whether two figures cannot be one said twice, rounded perhaps."""
    x, y = a.value, b.value
    return isinstance(x, Quantity) and isinstance(y, Quantity) and x.relate(y) is Relation.DISJOINT


def _alone(block: Sequence[Claim]) -> dict[str, tuple[str, ...]]:
    """The claims that are the only figure their article gives of their measure, or noun, so narrowed and in such a part,
    whatever the value repeats, and the days of what their articles are about; each with what that is."""
    values: dict[tuple[str, ...], set[str]] = {}
    for claim in block:
        values.setdefault(_matter(claim), set()).add(_said(claim))
    return {c.id: _matter(c)[1:] for c in block if len(values[_matter(c)]) == 1 or c.subject.role == MAIN}


def _said(claim: Claim) -> str:
    if isinstance(claim.value, Label):
        return claim.value.key()
    if isinstance(claim.value, Moment):
        return (claim.value.edtf or "").removesuffix("~")  # `pada 1991, 32 tahun silam`
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
    if isinstance(claim.value, Office):
        return claim.article, claim.value.person.casefold()
    if isinstance(claim.value, Name):
        return claim.article, claim.value.first
    if isinstance(claim.value, Abbreviation):
        return claim.article, claim.value.short
    known = measures().get(about.measure)
    thing = about.measure if known is not None and not known.weak else about.noun or claim.value.unit
    return claim.article, thing, about.role, *sorted(about.qualifiers)


_BY_WORDS: dict[str, Callable[[Claim, Claim, bool], tuple[Weight, ...]]] = {
    "date": compare_dates,
    "title": compare_titles,
    "quote": compare_quotations,
    "office": compare_offices,
    "abbreviation": compare_abbreviations,
}


def _groups(block: Sequence[Claim], names: Told) -> list[Group]:
    """The groups of a block, each with what holds it together."""
    found = _weighed(block, names)
    scores = {pair: total(weighed) for pair, weighed in found.items()}
    kind = block[0].kind
    limits = weights("story_weights" if kind in FIGURES else "day_weights" if kind == "date" else "weights")
    out = []
    for own, ties in average(len(block), scores, limits["link"]):
        claims = tuple(block[i] for i in own)
        links = tuple(Link(block[i].id, block[j].id, tuple(w for w in found[i, j] if w.weight)) for i, j in ties)
        strengths = {(block[i].id, block[j].id): _strength(kind, found[i, j]) for i, j in combinations(own, 2)}
        out.append(Group(_name(claims), claims[0].kind, claims, links, strengths))
    return out


def sureness(kind: str, found: tuple[Weight, ...]) -> float:
    """How sure it is by what the two tell that they are about one thing. What the rest of the story says of figures ties
    them, too, but would make a conflict of what only one of them tells in full; of dates it says something."""
    if kind == "date":
        return sum(min(w.weight, _ALONE) if w.field == "alone" else w.weight for w in found if w.field not in _BY_DAY)
    if kind not in FIGURES:
        return total(found)
    return sum(_doubted(w) for w in found if w.field not in _STORY)


def _strength(kind: str, found: tuple[Weight, ...]) -> float:
    """How sure it is within a story: of figures never quite where others may be meant as well."""
    sure = sureness(kind, found)
    if kind not in FIGURES or any(w.field in _MEANT and w.weight > 0 for w in found):
        return sure
    another = any((w.field, w.how) == ("alone", "differs") for w in found)
    return min(sure, _ANOTHER if another else _UNTOLD)


def _doubted(weight: Weight) -> float:
    """What a field weighs by itself, where it speaks against more than it counts for a link; names that differ most of all."""
    alone = weights()[weight.field].get(weight.how, 0.0)
    if (weight.field, weight.how) == ("things", "beside"):
        return min(_OTHER_NAMES, alone * _AGAINST)
    return alone * (_AGAINST if alone < 0 and weight.field != "words" else 1)


def _weighed(block: Sequence[Claim], names: Told) -> dict[Pair, tuple[Weight, ...]]:
    """The evidence on every pair of a block."""
    found: dict[Pair, tuple[Weight, ...]] = {}
    alone = _alone(block)
    named = [replace(c, subject=names.about[c.id]) if c.id in names.about else c for c in block]
    dates = [c for c in block if c.kind == "date"]
    bits, often, told = rarity(dates), naming(dates), days_told(dates)
    for i, j in combinations(range(len(block)), 2):
        one, other = named[i], named[j]
        both = one.article != other.article and one.id in alone and other.id in alone
        weighed = weigh(one, other, both, names.apart)
        if one.kind in FIGURES:
            foreign = one.language != other.language
            beside = (*company(one.subject, other.subject, foreign, names.bits), *between(one, other))
            weighed = (*in_story(weighed), *beside)
        elif dates and one.article != other.article:
            weighed = (*weighed, *of_one_day(one, other, bits, often), *known_years(one, other, told))
        found[i, j] = weighed
    return chosen(block, [_said(c) for c in block], found) if block[0].kind in FIGURES else found


def _name(claims: Sequence[Claim]) -> str:
    return blake2b("\x1f".join(c.id for c in claims).encode(), digest_size=6).hexdigest()
