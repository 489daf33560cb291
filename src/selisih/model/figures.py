"""sure, room, ends: single figures of one text as they can be reckoned with, and how far each may be from the truth."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal
from itertools import groupby

from selisih.languages.between import Between, between
from selisih.languages.lexicon import lexicon
from selisih.model.claim import Claim
from selisih.model.spot import part_text
from selisih.text.article import Article
from selisih.values.number import EXACT, PERCENT, Quantity

_RECKONED = Decimal("0.02")  # the same of figures that are told for their difference or ratio
_ROUGH = Decimal("0.05")  # how far, at most, a figure with zeros at its end may be rounded


def by_sentence(claims: Sequence[Claim]) -> list[list[Claim]]:
    """The claims of each sentence in order of place; those of a headline outside the text come first."""
    order = sorted(claims, key=lambda c: (c.part != "title", c.sentence, c.start, c.end))
    return [list(own) for _, own in groupby(order, key=lambda c: (c.part, c.sentence))]


def figures(claims: Sequence[Claim]) -> list[Claim]:
    """The claims that are figures, in the order they came."""
    return [c for c in claims if isinstance(c.value, Quantity)]


def unit_of(claim: Claim) -> str:
    """The unit of a figure, without what it is told for one of: IDR of `Rp 13.900 per liter`."""
    return claim.value.unit.partition("/")[0] if isinstance(claim.value, Quantity) else ""


def sure(claim: Claim) -> Decimal | None:
    """The one figure that a claim gives without hedge or bound."""
    value = claim.value
    if not isinstance(value, Quantity) or value.bound != EXACT or value.low is None or value.low != value.high:
        return None
    return None if value.unit == PERCENT and value.low < 0 else value.low  # by word or by sign: turun -2,5 persen


def torn(article: Article, claim: Claim) -> bool:
    """Whether digits stand one space away from those of a figure, which may be its own: `Rp 12 800`, `19 800 yen`,
    `404 ,5 juta euro`."""
    text = part_text(article, claim.part)
    before, after = text[max(0, claim.start - 3) : claim.start], text[claim.end : claim.end + 2]
    before = before[:-1] if before[-1:] in (",", ".") else before[1:] if len(before) > 2 else before
    first, last = claim.quote[:1], claim.quote[-1:]
    return (first.isdigit() and before[:1].isdigit() and before[1:].isspace()) or (
        last.isdigit() and after[:1].isspace() and after[1:].isdigit()
    )


def amount(claim: Claim) -> Decimal:
    """The figure of a claim; zero where it has none."""
    return (claim.value.low or Decimal(0)) if isinstance(claim.value, Quantity) else Decimal(0)


def room(claim: Claim, rough: Decimal = _ROUGH) -> Decimal:
    """How far a figure may be from the truth: a step of its last digit, as digits are also cut off, and for zeros at
    its end what a writer may have rounded, no more than the `rough` share of it."""
    value, figure = claim.value, amount(claim)
    if not isinstance(value, Quantity):
        return Decimal(0)
    possible = value.possible()
    room = Decimal(0) if possible.low == possible.high else value.step
    if figure < 100 or figure != int(figure):
        return room
    digits = str(int(figure))
    zeros = len(digits) - len(digits.rstrip("0"))
    return max(room, min(Decimal(10) ** zeros / 2, figure * rough)) if zeros else room


def ends(claim: Claim) -> tuple[Decimal, Decimal]:
    """The least and the most that the true figure of a claim may be, of those that are told to be reckoned with."""
    slack = room(claim, _RECKONED)
    return amount(claim) - slack, amount(claim) + slack


def grain(claims: Sequence[Claim]) -> Decimal:
    """The step that figures told together were rounded to: one of the last digit that is no zero in all of them."""
    found = []
    for claim in claims:
        figure = amount(claim)
        step = claim.value.step if isinstance(claim.value, Quantity) else Decimal(1)
        while figure and figure % (step * 10) == 0:
            step *= 10
        found.append(step)
    return min(found, default=Decimal(1))


def words_between(article: Article, a: Claim, b: Claim) -> Between:
    """The words between two claims of one part of an article."""
    text = part_text(article, a.part)
    return between(text[a.end : b.start], lexicon(article.language))


def words_before(article: Article, claim: Claim, reach: int) -> Between:
    """The words of a claim's sentence right before it, no more code points than `reach`."""
    text = part_text(article, claim.part)
    return between(text[max(claim.sentence[0], claim.start - reach) : claim.start], lexicon(article.language))


def words_behind(article: Article, claim: Claim, reach: int) -> Between:
    """The words of a claim's sentence right behind it, no more code points than `reach`."""
    text = part_text(article, claim.part)
    return between(text[claim.end : min(claim.sentence[1], claim.end + reach)], lexicon(article.language))


def words_in(article: Article, claim: Claim) -> Between:
    """The words of the sentence round a claim."""
    return between(part_text(article, claim.part)[slice(*claim.sentence)], lexicon(article.language))
