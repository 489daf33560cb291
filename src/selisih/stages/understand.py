"""understand: a fact of the fact sheet as the claims that articles are compared with."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from selisih.languages.lexicon import lexicon
from selisih.languages.measures import measures
from selisih.languages.places import place_key
from selisih.model.claim import Claim
from selisih.model.fact import Fact, Vouched
from selisih.text.article import Article
from selisih.values.moment import Moment
from selisih.values.number import Quantity
from selisih.values.words import Title

_YEAR = re.compile(r"(?<![\d.,/])(?:19|20)\d\d(?![\d.,/])")
_COMMON = frozenset(("", "said", "cited", "published"))  # events of which a date says nothing


def statement_of(fact: Fact) -> Article:
    """The article of one sentence as which a fact is read."""
    return Article(
        id=f"fact {fact.place}",
        path=fact.place,
        source=fact.source,
        text=fact.statement,
        published=fact.since or None,
        language=fact.language,
    )


def understand(fact: Fact, read: Sequence[Claim]) -> Vouched:
    """What a fact says, of the claims read in its statement: its figures, else the documents it names, else the day of its
    event. What the entry says outright goes before what was read; `lack` says why nothing can be compared with it."""
    if fact.titles:
        return Vouched(fact, tuple(_title(fact, k, words) for k, words in enumerate(fact.titles)))
    sorts = (
        [c for c in read if isinstance(c.value, Quantity)],
        [c for c in read if isinstance(c.value, Title)],
        [c for c in read if isinstance(c.value, Moment) and c.value.edtf and c.subject.measure not in _COMMON],
    )
    own = next((sort for sort in sorts if sort), [])
    claims = tuple(_outright(fact, c, len(own) == 1) for c in own)
    return Vouched(fact, claims, _lack(claims))


def _lack(claims: Sequence[Claim]) -> str:
    """`claim` where nothing was read, `measure` where a figure is of nothing known, `owner` where it is nobody's and of
    nowhere, or nobody's though it says nothing without one; else empty."""
    if not claims:
        return "claim"
    for claim in claims:
        subject = claim.subject
        known = measures().get(subject.measure)
        if not isinstance(claim.value, Quantity):
            continue
        if not subject.measure and not subject.noun:
            return "measure"
        if not subject.things and (not subject.places or (known is not None and known.owned)):
            return "owner"
    return ""


def _title(fact: Fact, k: int, words: str) -> Claim:
    value = Title(words, quoted=True, language=fact.language)
    return Claim(f"fact {fact.place} {k}", f"fact {fact.place}", "title", words, 0, len(words), value)


def _outright(fact: Fact, claim: Claim, alone: bool) -> Claim:
    """A claim with what the entry says of it; a measure goes to the one figure of a statement only."""
    subject = claim.subject
    if fact.measure and alone:
        subject = replace(subject, measure=fact.measure)
    if fact.places:
        words = lexicon(fact.language)
        subject = replace(subject, places=frozenset(place_key(p, words) or p for p in fact.places))
    if fact.names:
        subject = replace(subject, things=frozenset(name.lower() for name in fact.names))
    period = fact.period or subject.period or _year(fact, claim)
    return replace(claim, subject=replace(subject, period=period))


def _year(fact: Fact, claim: Claim) -> str:
    """The bare year that a statement tells before its figure: `Produksi beras 2023: 30,9 juta ton`."""
    years = set(_YEAR.findall(fact.statement[: claim.start]))
    return years.pop() if len(years) == 1 and isinstance(claim.value, Quantity) else ""
