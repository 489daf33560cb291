"""heading: what a row of the table is about, in the reader's words."""

from __future__ import annotations

from typing import NamedTuple

from selisih.languages.measures import measures
from selisih.model.claim import Claim
from selisih.model.spot import part_text
from selisih.render.html_page.desk import Desk, clipped
from selisih.render.html_page.terms import kinds, qualifiers
from selisih.render.html_page.wording import label, shown_date
from selisih.values.number import Quantity
from selisih.values.words import Abbreviation, Name, Office, Quotation, Title


class Heading(NamedTuple):
    """The kind, what it is about, and what narrows it (place, period...), joined."""

    kind: str
    about: str
    narrowed: str


def heading(desk: Desk, claims: list[Claim]) -> Heading:
    """The heading of claims about one thing, from the subject that says most."""
    first = max(claims, key=lambda c: (bool(c.subject.measure), len(c.subject.places) + len(c.subject.things)))
    about = _about(desk, first, claims)
    kind = kinds(desk.tongue).get(first.kind, first.kind)
    return Heading(kind, about[:1].upper() + about[1:], _narrowed(desk, first, claims))


def _about(desk: Desk, claim: Claim, claims: list[Claim]) -> str:
    subject, value = claim.subject, claim.value
    if isinstance(value, Quotation):
        shortest = min((c.value.words for c in claims if isinstance(c.value, Quotation)), key=lambda w: (len(w), w))
        return f"“{clipped(shortest, 64)}”"
    if isinstance(value, Title):
        return label("document", value.document or "", desk.language) or clipped(value.document or value.title, 48)
    if isinstance(value, Office):
        return value.person
    if isinstance(value, Name):
        return value.name
    if isinstance(value, Abbreviation):
        return value.short
    for tag in ("measure", "event"):
        if said := label(tag, subject.measure, desk.language):
            return said
    noun = subject.noun or (value.unit if isinstance(value, Quantity) and claim.kind == "count" else "")
    return label("noun", noun, desk.language) or subject.noun or f"“{_around(desk, claim)}”"


def _around(desk: Desk, claim: Claim) -> str:
    """The words next to the claim, for what no vocabulary names: `terbang melewati … dari bumi`."""
    text = part_text(desk.articles[claim.article], claim.part)
    low, high = max(claim.sentence[0], claim.start - 40), min(max(claim.sentence[1], claim.end), claim.end + 30)
    before, after = text[low : claim.start].split(), text[claim.end : high].split()
    before = before[1:] if low > claim.sentence[0] else before
    after = after[:-1] if high < claim.sentence[1] else after
    return " ".join([*before[-4:], clipped(claim.quote, 40), *after[:3]])


def _narrowed(desk: Desk, claim: Claim, claims: list[Claim]) -> str:
    """What all the claims share of details, and where and when the fullest of them says."""
    subject = claim.subject
    shared = frozenset.intersection(*(c.subject.qualifiers for c in claims))
    parts = [_qualifier(desk, q) for q in sorted(shared)]
    for tag, value in (("role", subject.role), ("modality", subject.modality)):
        if value and all(getattr(c.subject, tag) == value for c in claims):
            parts.append(label(tag, value, desk.language) or value)
    known = measures().get(subject.measure)
    if known is None or not known.person:
        parts += [_name(thing) for thing in sorted(subject.things)[:2]]
    parts += sorted(subject.places)[:3]
    if subject.period:
        parts.append(shown_date(subject.period, desk.language))
    return clipped(" · ".join(dict.fromkeys(parts)), 90)


def _qualifier(desk: Desk, value: str) -> str:
    named = qualifiers(desk.tongue).get(value) or label("qualifier", value, desk.language)
    return named or value.replace("_", " ")


def _name(thing: str) -> str:
    """A name as it is written: those stored in lower case with capitals."""
    return thing.title() if thing.islower() else thing
