"""converted: figures that an article says again in another unit or currency, and the rate it says it reckons with."""

from __future__ import annotations

import re
from collections.abc import Sequence
from decimal import Decimal
from itertools import pairwise
from typing import NamedTuple

from rapidfuzz.distance import OSA

from selisih.languages.lexicon import lexicon
from selisih.model.claim import Claim
from selisih.model.figures import by_sentence, figures, torn, unit_of, words_before, words_behind, words_between
from selisih.model.spot import part_text
from selisih.text.article import Article
from selisih.values.number import EXACT, Quantity
from selisih.values.rates import plausible
from selisih.values.unit import units

_NEAR = 6  # words between an amount and the same in another unit
_CLOSED = 40  # code points behind an amount in brackets in which they are closed, or its rate is told
_BEFORE = 24  # code points before a figure in which a word may say that it is a rate
_LONG_AGO = re.compile(r"(?<![\d.,])(?:1[0-8]\d\d|19[0-8]\d|199[0-8])(?![\d.,])")  # years before the known rates
_WORD, _LONG_WORD = 14, 4  # code points behind a figure; letters of a word that may be misspelt
_METRIC = frozenset(("kn", "Cel"))  # units whose codes do not show that they are of another system than their fellows


class Converted(NamedTuple):
    """A figure, what is said to be the same in another currency or unit, and the claim of the rate told with them."""

    a: Claim
    b: Claim
    told: Claim | None = None

    @property
    def rate(self) -> Decimal:
        """How many of the second make one of the first."""
        return size(self.b) / size(self.a)


def converted(article: Article, claims: Sequence[Claim]) -> list[Converted]:
    """The conversions of an article, in order: `US$ 440 juta (Rp 6,6 triliun)`, `5 mil atau 8 km`, and where the rate is
    told behind them `US$ 440 juta, sekitar Rp 6,6 triliun dengan kurs Rp 15.000`."""
    out = []
    for own in by_sentence(figures(claims)):
        for k, (a, b) in enumerate(pairwise(own)):
            if k and _compound(article, own[k - 1], a):
                continue
            told = next(
                (c for c in own[k + 2 : k + 3] if c.start - b.end <= _CLOSED and _is_rate(article, c, a, b)), None
            )
            if _same_again(article, a, b, told):
                out.append(Converted(a, b, told))
    return out


def size(claim: Claim) -> Decimal:
    """The one figure that a claim writes, whatever bound it is."""
    value = claim.value
    if not isinstance(value, Quantity):
        return Decimal(0)
    return value.low if value.low is not None else value.high or Decimal(0)


def unit(claim: Claim) -> str:
    """The unit in which a figure is converted: of an amount of money without what it is for one of."""
    return claim.value.unit if claim.kind == "limit" and isinstance(claim.value, Quantity) else unit_of(claim)


def expected(one: Converted) -> Decimal | None:
    """How many of the second make one of the first by the rate told with them."""
    if one.told is None or not isinstance(one.told.value, Quantity):
        return None
    first, _, per = one.told.value.unit.partition("/")
    so_told = per == unit(one.a) if per else first == unit(one.b)
    return size(one.told) if so_told else 1 / size(one.told)


def _same_again(article: Article, a: Claim, b: Claim, told: Claim | None) -> bool:
    """Whether the second of two figures says the first in another unit."""
    if a.kind != b.kind or unit(a) == unit(b) or a.kind not in ("money", "limit"):
        return False
    if not (_point(article, a) and _point(article, b)) or {a.subject.role, b.subject.role} <= {"old", "new"}:
        return False
    gap = words_between(article, a, b)
    again = gap.has("converts") or "(" in gap.tokens.word or told is not None
    if "(" in gap.tokens.word and told is None and ")" not in words_behind(article, b, _CLOSED).tokens.word:
        return False  # the text breaks off
    if len(gap) > _NEAR or not again or gap.joins() or not gap.only(("converts", "filler", "hedge", "stopword"), ",("):
        return False
    if a.kind == "money":
        return not _LONG_AGO.search(part_text(article, a.part)[slice(*a.sentence)])
    return _systems(unit(a), unit(b))


def _compound(article: Article, before: Claim, a: Claim) -> bool:
    """Whether a figure only goes on with the one before it in a smaller unit: `6 kaki 3 inci (191 cm)`."""
    return before.kind == a.kind == "limit" and unit(before) != unit(a) and not words_between(article, before, a)


def _scale_misspelt(article: Article, claim: Claim) -> bool:
    """Whether the word right behind a figure is one for its scale with a letter wrong: `Rp 2,5 trilun`."""
    behind = words_behind(article, claim, _WORD).tokens
    word = behind.word[0] if behind.word else ""
    scales = lexicon(article.language).values("scale")
    return len(word) >= _LONG_WORD and word not in scales and any(OSA.distance(word, scale) == 1 for scale in scales)


def _is_rate(article: Article, claim: Claim, a: Claim, b: Claim) -> bool:
    """Whether a figure is the rate of exchange of two others: `dengan kurs Rp 15.200 per dolar AS`."""
    value, pair = claim.value, {unit(a), unit(b)}
    if claim.kind != "money" or not isinstance(value, Quantity) or value.bound != EXACT or not value.low:
        return False
    first, _, per = value.unit.partition("/")
    if per:
        return {first, per} == pair
    other = next(iter(pair - {first}), "")
    band = plausible(other, first) if first in pair else None
    near = words_before(article, claim, _BEFORE).has("measure", "exchange_rate")
    return near and band is not None and band[0] / 2 <= value.low <= band[1] * 2


def _point(article: Article, claim: Claim) -> bool:
    """Whether a claim gives one figure, be it a rough one, and no rate: `1 won = Rp 11,9`. Of money a bound may be another
    amount; of other things it is converted with them."""
    value = claim.value
    if not isinstance(value, Quantity) or torn(article, claim) or size(claim) <= 0:
        return False
    if words_behind(article, claim, 2).tokens.word[:1] == ["="] or _scale_misspelt(article, claim):
        return False
    one_end = value.low is None or value.high is None
    return value.low == value.high or (one_end and claim.kind == "limit")


def _systems(a: str, b: str) -> bool:
    """Whether two units of one scale are of two systems: miles and kilometres, not metres and centimetres."""
    x, y = units().get(a), units().get(b)
    if x is None or y is None or x.scale != y.scale:
        return False
    return a.startswith("[") != b.startswith("[") or x.scale == "area" or bool({a, b} & _METRIC)
