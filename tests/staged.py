"""Claims made by hand for tests of the stages: figures, what they are about, and the group they make."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

from selisih.model.claim import Claim, Value
from selisih.model.lineage import Lineage
from selisih.model.subject import Subject
from selisih.stages.link import Group, link
from selisih.text.article import Article
from selisih.values.number import Quantity

MISSING = Subject(measure="missing", places=frozenset(["Cianjur"]))
DEATHS = replace(MISSING, measure="deaths")
IMPORTS = Subject(measure="imports", period="2023-05")
MORNING, NOON = "2022-11-22T09:55+07:00", "2022-11-22T12:00+07:00"


def figure(low: str, unit: str = "person", bound: str = "EXACT", step: str = "1") -> Quantity:
    number = Decimal(low)
    high = None if bound == "MORE_THAN" else number
    return Quantity(number, high, Decimal(step), unit, bound)


def claim(
    article: str, value: Value, subject: Subject, at: str | None = MORNING, kind: str = "count", n: int = 0
) -> Claim:
    quote = str(value.low) if isinstance(value, Quantity) else "kata"
    return Claim(
        f"{article}{n}",
        article,
        kind,
        quote,
        10 * n,
        10 * n + len(quote),
        value,
        subject,
        at,
        at is not None,
    )


def told(*articles: str) -> dict[str, Article]:
    return {a: Article(a, f"{a}.md", f"{a}.id", "…") for a in articles}


def group(*claims: Claim) -> Group:
    """The one group of claims about one thing, as link makes it."""
    (found,) = link(claims)
    return found


def descent(*claims: Claim) -> Lineage:
    """The lineage of articles of which each rests on nobody."""
    articles = tuple(sorted({c.article for c in claims}))
    return Lineage((), {c.id: c.article for c in claims}, {a: a for a in articles}, articles)
