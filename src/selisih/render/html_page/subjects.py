"""heading: what a row of the table is about, in the reader's words."""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple

from selisih.model.claim import Claim
from selisih.render.html_page.desk import Desk, clipped, part_text
from selisih.render.html_page.wording import phrasings, shown_date
from selisih.values.number import Quantity
from selisih.values.words import Quotation, Title


class Heading(NamedTuple):
    """The kind, what it is about, and what narrows it (place, period...), joined."""

    kind: str
    about: str
    narrowed: str


def heading(desk: Desk, claims: list[Claim]) -> Heading:
    """The heading of claims about one thing, from the subject that says most."""
    names = phrasings(desk.language)
    first = max(claims, key=lambda c: (bool(c.subject.measure), len(c.subject.places) + len(c.subject.qualifiers)))
    kind = desk.words.get(f"kind_{first.kind}", first.kind)
    about = _about(desk, first, claims, names)
    return Heading(kind, about[:1].upper() + about[1:], _narrowed(desk, first, names))


def _about(desk: Desk, claim: Claim, claims: list[Claim], names: Mapping[tuple[str, str], str]) -> str:
    subject, value = claim.subject, claim.value
    if isinstance(value, Quotation):
        shortest = min((c.value.words for c in claims if isinstance(c.value, Quotation)), key=lambda w: (len(w), w))
        return f"“{clipped(shortest, 64)}”"
    if isinstance(value, Title):
        return names.get(("document", value.document or ""), clipped(value.document or value.title, 48))
    measure = names.get(("measure", subject.measure)) or names.get(("event", subject.measure)) or ""
    unit = names.get(("noun", value.unit), "") if isinstance(value, Quantity) else ""
    noun = subject.noun or unit
    if measure:
        return f"{noun} {measure}" if claim.kind == "count" and noun and noun not in measure else measure
    return noun or f"“{_around(desk, claim)}”"


def _around(desk: Desk, claim: Claim) -> str:
    """The words next to the claim, for what no vocabulary names: `terbang melewati … dari bumi`."""
    text = part_text(desk.articles[claim.article], claim.part)
    low, high = max(claim.sentence[0], claim.start - 40), min(max(claim.sentence[1], claim.end), claim.end + 30)
    before, after = text[low : claim.start].split(), text[claim.end : high].split()
    before = before[1:] if low > claim.sentence[0] else before
    after = after[:-1] if high < claim.sentence[1] else after
    return " ".join([*before[-4:], clipped(claim.quote, 40), *after[:3]])


def _narrowed(desk: Desk, claim: Claim, names: Mapping[tuple[str, str], str]) -> str:
    subject = claim.subject
    parts = [names.get(("qualifier", q), q.replace("_", " ")) for q in sorted(subject.qualifiers)]
    parts += [names.get((tag, v), v) for tag, v in (("role", subject.role), ("modality", subject.modality)) if v]
    parts += sorted(subject.things)[:3] + sorted(subject.places)[:3]
    if subject.period:
        parts.append(shown_date(subject.period, desk.language))
    return clipped(" · ".join(dict.fromkeys(parts)), 90)
