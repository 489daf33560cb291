"""conversion-mismatch: an amount said again in another currency or unit, which is far from being the same."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from decimal import Decimal
from typing import NamedTuple

from rapidfuzz.distance import OSA

from selisih.languages.figures import rounded
from selisih.languages.lexicon import lexicon
from selisih.languages.messages import say
from selisih.model.claim import Claim
from selisih.model.figures import amount, by_sentence, figures, torn, unit_of, words_behind, words_between
from selisih.model.finding import ERROR, WARNING, Evidence, Finding
from selisih.model.mismatch import mismatch
from selisih.model.spot import part_text
from selisih.text.article import Article
from selisih.values.number import APPROX, EXACT, Quantity
from selisih.values.rates import plausible
from selisih.values.unit import convert, units

CODE = "conversion-mismatch"

_WORD, _LONG_WORD = 14, 4  # code points behind a figure; letters of a word that may be misspelt
_NEAR = 6  # words between an amount and the same in another unit
_CLOSED = 40  # code points behind an amount in brackets in which they are closed
_LONG_AGO = re.compile(r"(?<![\d.,])(?:1[0-8]\d\d|19[0-8]\d|199[0-8])(?![\d.,])")  # years before the known rates
_DIFFER = Decimal(
    "1.8"
)  # times that two rates of one pair of currencies in one article may differ by the years between
_ALIKE = Decimal("1.15")  # times that a rate may differ from those of the other conversions that go together
_WIDE = Decimal(4)  # times beyond the widest plausible rate from which a figure, not the market, has moved
_UNIT = Decimal("1.3")  # times that units of one name differ: miles at sea, gallons, tonnes


class Converted(NamedTuple):
    """A figure and what is said to be the same in another currency or unit."""

    a: Claim
    b: Claim

    @property
    def rate(self) -> Decimal:
        """How many of the second make one of the first."""
        return amount(self.b) / amount(self.a)


def check(
    article: Article,
    claims: Sequence[Claim],
    others: Sequence[Claim],
    language: str | None = None,
    sources: Mapping[str, str] | None = None,
) -> list[Finding]:
    """An error for each amount that its own conversion denies: by the exact factor of two units, by the other rates of
    the article, by what the rate of two currencies has ever been."""
    tongue = language or article.language
    money: list[Converted] = []
    out: list[Finding] = []
    for own in by_sentence(figures(claims)):
        for before, a, b in zip((None, *own), own, own[1:], strict=False):
            one = _converted(article, a, b)
            if one is None or (before is not None and _compound(article, before, a)):
                continue
            if one.a.kind == "money":
                money.append(one)
            elif not _exact(one):
                out.append(_unit_finding(one, tongue))
    return out + _money_findings(money, tongue)


def _converted(article: Article, a: Claim, b: Claim) -> Converted | None:
    """Two figures of which the second says the first in another unit: `US$ 440 juta (Rp 6,6 triliun)`, `5 mil atau 8 km`."""
    if a.kind != b.kind or unit_of(a) == unit_of(b) or a.kind not in ("money", "limit"):
        return None
    if not (_point(article, a) and _point(article, b)) or (
        a.subject.role in ("old", "new") and b.subject.role in ("old", "new")
    ):
        return None
    gap = words_between(article, a, b)
    again = gap.has("converts") or "(" in gap.tokens.word
    if "(" in gap.tokens.word and ")" not in words_behind(article, b, _CLOSED).tokens.word:
        return None  # the text breaks off
    if len(gap) > _NEAR or not again or not gap.only(("converts", "filler", "hedge", "stopword"), ",("):
        return None
    if a.kind == "money" and _LONG_AGO.search(part_text(article, a.part)[slice(*a.sentence)]):
        return None
    if a.kind == "limit" and not _systems(unit_of(a), unit_of(b)):
        return None
    return Converted(a, b)


def _compound(article: Article, before: Claim, a: Claim) -> bool:
    """Whether a figure only goes on with the one before it in a smaller unit: `6 kaki 3 inci (191 cm)`."""
    return before.kind == a.kind == "limit" and unit_of(before) != unit_of(a) and not words_between(article, before, a)


def _point(article: Article, claim: Claim) -> bool:
    """Whether a claim gives one figure, be it a rough one, and no rate: `1 won = Rp 11,9`."""
    value = claim.value
    if not isinstance(value, Quantity) or value.low is None or value.low != value.high or torn(article, claim):
        return False
    if words_behind(article, claim, 2).tokens.word[:1] == ["="] or _scale_misspelt(article, claim):
        return False
    return value.bound in (EXACT, APPROX) and value.low > 0


def _scale_misspelt(article: Article, claim: Claim) -> bool:
    """Whether the word right behind a figure is one for its scale with a letter wrong: `Rp 2,5 trilun`."""
    behind = words_behind(article, claim, _WORD).tokens
    word = behind.word[0] if behind.word else ""
    scales = lexicon(article.language).values("scale")
    return len(word) >= _LONG_WORD and word not in scales and any(OSA.distance(word, scale) == 1 for scale in scales)


def _systems(a: str, b: str) -> bool:
    """Whether two units of one scale are of two systems: miles and kilometres, not metres and centimetres."""
    x, y = units().get(a), units().get(b)
    if x is None or y is None or x.scale != y.scale or x.offset or y.offset:
        return False
    return a.startswith("[") != b.startswith("[") or x.scale == "area"


def _exact(one: Converted) -> bool:
    """Whether two figures in units of one scale may be the same amount."""
    same = convert(amount(one.a), unit_of(one.a), unit_of(one.b))
    return same is None or _apart(same, amount(one.b), _steps(one.a) + _steps(one.b)) <= _UNIT


def _steps(claim: Claim) -> Decimal:
    """How far a figure may be rounded, as a share of it."""
    step = claim.value.step if isinstance(claim.value, Quantity) else Decimal(0)
    return min(step / amount(claim) / 2, Decimal(1))


def _apart(a: Decimal, b: Decimal, slack: Decimal) -> Decimal:
    """How many times the greater of two figures is the less, less what rounding explains."""
    return max(a, b) / min(a, b) / (1 + slack)


def _money_findings(money: Sequence[Converted], language: str) -> list[Finding]:
    """The findings about conversions between currencies: each against the range its rate has ever had, then against the
    others of the article."""
    out: list[Finding] = []
    pairs: dict[tuple[str, str], list[Converted]] = {}
    for one in money:
        band = plausible(unit_of(one.a), unit_of(one.b))
        if band is not None and not band[0] / _WIDE <= one.rate <= band[1] * _WIDE:
            out.append(_rate_finding(one, band, language))
        else:
            pairs.setdefault(_currencies(one), []).append(one)
    for told in pairs.values():
        out += _odd(told, language)
    return out


def _odd(told: Sequence[Converted], language: str) -> list[Finding]:
    """The findings about conversions between two currencies that are not like the others of their article."""
    if len(told) < 2:
        return []
    order = sorted(told, key=_rate)
    middle = order[len(order) // 2]
    odd = [one for one in told if _between(one, middle) > (_DIFFER if len(told) == 2 else _ALIKE)]
    if len(told) == 2 and odd:
        return [_odd_finding(told[0], told[1], ERROR, language)]
    if len(odd) * 4 > len(told):
        return []  # rates of several days
    return [_odd_finding(one, middle, ERROR if _between(one, middle) > _DIFFER else WARNING, language) for one in odd]


def _between(one: Converted, other: Converted) -> Decimal:
    """How many times the rate of a conversion is that of another, less what rounding explains."""
    return _apart(_rate(one), _rate(other), sum(map(_steps, (one.a, one.b, other.a, other.b)), Decimal(0)))


def _rate(one: Converted) -> Decimal:
    """The rate of a conversion, told the same way whichever amount stands first."""
    return one.rate if unit_of(one.a) == _currencies(one)[0] else 1 / one.rate


def _currencies(one: Converted) -> tuple[str, str]:
    """The two currencies of a conversion, whichever comes first."""
    first, second = sorted((unit_of(one.a), unit_of(one.b)))
    return first, second


def _unit_finding(one: Converted, language: str) -> Finding:
    a, b = (" ".join(c.quote.split()) for c in one)
    step = one.b.value.step if isinstance(one.b.value, Quantity) else Decimal(1)
    same = convert(amount(one.a), unit_of(one.a), unit_of(one.b)) or Decimal(0)
    found = f"{rounded(language, same, min(step, Decimal(1)))} {unit_of(one.b).strip('[]').split('_')[0]}"
    message = say(language, "unit_mismatch", a=a, b=b, found=found)
    return mismatch(CODE, ERROR, [[one.a], [one.b]], message, language)


def _rate_finding(one: Converted, band: tuple[Decimal, Decimal], language: str) -> Finding:
    a, b = (" ".join(c.quote.split()) for c in one)
    told = _rate_text(one.rate, unit_of(one.a), unit_of(one.b), language)
    known = [_rate_text(end, unit_of(one.a), unit_of(one.b), language) for end in band]
    message = say(language, "rate_implausible", a=a, b=b, rate=told)
    because = [Evidence("gap", say(language, "rate_known", low=known[0], high=known[1]))]
    return mismatch(CODE, ERROR, [[one.a], [one.b]], message, language, because=because)


def _odd_finding(one: Converted, other: Converted, severity: str, language: str) -> Finding:
    told = [
        say(language, "rate_side", a=" ".join(x.a.quote.split()), b=" ".join(x.b.quote.split())) for x in (one, other)
    ]
    shown = [_rate_text(_rate(x), *_currencies(x), language) for x in (one, other)]
    message = say(language, "rates_differ", first=told[0], second=told[1])
    text = say(language, "rates_reckoned", first=shown[0], second=shown[1])
    because = [Evidence("gap", text, (one.a.id, one.b.id, other.a.id, other.b.id))]
    sides = [[one.a, one.b], [other.a, other.b]] if severity == ERROR else [[one.a], [one.b]]
    return mismatch(CODE, severity, sides, message, language, because=because)


def _rate_text(rate: Decimal, unit: str, other: str, language: str) -> str:
    """`1 USD = 15.000 IDR`, the greater side first."""
    if rate < 1:
        unit, other, rate = other, unit, 1 / rate
    return f"1 {unit} = {rounded(language, rate, Decimal(1).scaleb(rate.adjusted() - 2))} {other}"
