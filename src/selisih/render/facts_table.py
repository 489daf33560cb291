"""facts_table: what is understood of a fact sheet, fact by fact, for whoever wrote it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from selisih.ink import Ink, plain
from selisih.model.claim import Claim
from selisih.model.fact import Fact, Vouched
from selisih.model.shown import about, shown
from selisih.text.excerpt import clipped, harmless

_NARROWEST = 60


def facts_table(facts: Sequence[Vouched], width: int = 100, ink: Ink = plain) -> str:
    """A heading a fact with its place, source and days, then a line for each thing it vouches for: value, measure, names,
    places and period."""
    return "".join(line + "\n" for one in facts for line in _fact(one, max(width, _NARROWEST), ink))


def _fact(one: Vouched, width: int, ink: Ink) -> Iterator[str]:
    fact, claims = one.fact, one.claims
    told = "  ".join(part for part in (fact.source, _days(fact)) if part)
    yield f"{ink(harmless(fact.place), 'strong')}  {ink(harmless(told), 'faint')}"
    value = max(len(shown(c.value)) for c in claims) if claims else 0
    for claim in claims:
        cells = f"  {claim.kind:<10}  {shown(claim.value):<{min(value, width // 2)}}  {_about(claim)}"
        yield clipped(cells.rstrip(), width)


def _days(fact: Fact) -> str:
    return f"{fact.since or '..'}/{fact.until or '..'}" if fact.since or fact.until else ""


def _about(claim: Claim) -> str:
    """What a claim is about, as far as articles must say the same to be compared with it."""
    return ", ".join(part for part in (about(claim.subject), claim.subject.period) if part)
