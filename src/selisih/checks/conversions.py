"""conversion-mismatch: an amount said again in another currency or unit, which is far from being the same."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace
from decimal import Decimal

from selisih.languages.figures import figure, rounded
from selisih.languages.messages import say
from selisih.model.claim import Claim
from selisih.model.converted import Converted, converted, expected, size, unit
from selisih.model.figures import room, words_in
from selisih.model.finding import ERROR, WARNING, Evidence, Finding
from selisih.model.mismatch import mismatch
from selisih.text.article import Article
from selisih.values.number import Quantity
from selisih.values.rates import in_years, plausible
from selisih.values.unit import convert

CODE = "conversion-mismatch"

_DIFFER = Decimal(
    "1.8"
)  # times that two rates of one pair of currencies in one article may differ by the years between
_ALIKE = Decimal("1.15")  # times that a rate may differ from those of the other conversions that go together
_STALE = Decimal("1.1")  # times that it may be beyond all rates of the years an article tells of
_WIDE = Decimal(2)  # times beyond the widest plausible rate from which a figure, not the market, has moved
_UNIT = Decimal("1.15")  # times that a figure in another unit may be off, roughly as it may be told
_CLOSE, _FINE = (
    Decimal("1.06"),
    Decimal("0.03"),
)  # the same of figures told so finely that rounding is no more than a share
_UNITS = Decimal("1.3")  # the same of units that differ under one name: miles at sea, gallons, tonnes
_NAMES = frozenset(("[mi_i]", "[mi_i]/h", "[gal_us]", "[bbl_us]", "t"))
_SHARED_NAMES = frozenset(
    ("AED", "GBP", "INR", "IRR", "SAR")
)  # dirhams of Morocco, pounds of Egypt, rupees of Pakistan
_DEGREES = frozenset(("Cel", "[degF]"))
_YEAR = re.compile(r"(?<![\d.,])(?:19|20)\d\d(?![\d.,])")
_WARM, _NINTHS = Decimal("1.5"), Decimal(9) / Decimal(5)


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
    for one in converted(article, claims):
        rate = expected(one)
        if one.a.kind != "money":
            if not _exact(one):
                out.append(_unit_finding(one, tongue))
        elif rate is None:
            money += [] if _of_several(one.a) or _of_several(one.b) else [one]
        elif _apart(rate, one.rate, _steps(one.a) + _steps(one.b)) > _ALIKE:
            out.append(_told_finding(one, rate, tongue))
    return out + _money_findings(article, money, tongue)


def _of_several(claim: Claim) -> bool:
    """Whether an amount names its currency by a word that several countries have, and no country: `120 billion dirhams`."""
    plain = not any(c.isupper() or c in "£₹﷼" for c in claim.quote) and "sterling" not in claim.quote
    return unit(claim) in _SHARED_NAMES and plain


def _exact(one: Converted) -> bool:
    """Whether two figures in units of one scale may be the same amount."""
    same = convert(size(one.a), unit(one.a), unit(one.b))
    if same is None:
        return True
    if {unit(one.a), unit(one.b)} == _DEGREES:  # a temperature, or by how many degrees
        ratio = _NINTHS if unit(one.b) == "[degF]" else 1 / _NINTHS
        return min(abs(same - size(one.b)), abs(size(one.a) * ratio - size(one.b))) <= _WARM * max(ratio, Decimal(1))
    fine = room(one.a) / size(one.a) + room(one.b) / size(one.b) <= _FINE
    wide = _UNITS if {unit(one.a), unit(one.b)} & _NAMES else _CLOSE if fine else _UNIT
    return _apart(same, size(one.b), _steps(one.a) + _steps(one.b)) <= wide


def _steps(claim: Claim) -> Decimal:
    """How far a figure may be rounded, as a share of it."""
    step = claim.value.step if isinstance(claim.value, Quantity) else Decimal(0)
    return min(step / size(claim) / 2, Decimal(1))


def _apart(a: Decimal, b: Decimal, slack: Decimal) -> Decimal:
    """How many times the greater of two figures is the less, less what rounding explains."""
    return max(a, b) / min(a, b) / (1 + slack)


def _money_findings(article: Article, money: Sequence[Converted], language: str) -> list[Finding]:
    """The findings about conversions between currencies: each against the range its rate has ever had, then against the
    others of the article, then against the range of the years it tells of."""
    out: list[Finding] = []
    pairs: dict[tuple[str, str], list[Converted]] = {}
    for one in money:
        band = plausible(unit(one.a), unit(one.b))
        if band is not None and not band[0] / _WIDE <= one.rate <= band[1] * _WIDE:
            out.append(_rate_finding(one, band, language))
        else:
            pairs.setdefault(_currencies(one), []).append(one)
    for told in pairs.values():
        odd = _odd(told, language)
        out += odd or [found for one in told if (found := _of_its_years(article, one, language)) is not None]
    return out


def _of_its_years(article: Article, one: Converted, language: str) -> Finding | None:
    """The finding about a conversion at a rate that was none of the years its article tells of, from the first of them to
    the day it appeared; None where the sentence tells of the rate of another time."""
    told = [int(year) for text in (article.text, article.title or "") for year in _YEAR.findall(text)]
    day = article.published or ""
    last = int(day[:4]) if day[:4].isdigit() else max(told, default=0)
    years = min([last, *told]), last
    band = in_years(unit(one.a), unit(one.b), *years)
    if band is None or words_in(article, one.a).has("of_that_time"):
        return None
    slack = 1 + _steps(one.a) + _steps(one.b)
    if band[0] / _STALE / slack <= one.rate <= band[1] * _STALE * slack:
        return None
    a, b = (" ".join(c.quote.split()) for c in (one.a, one.b))
    message = say(language, "rate_of_years", a=a, b=b, rate=_rate_text(one.rate, unit(one.a), unit(one.b), language))
    known = [_rate_text(end, unit(one.a), unit(one.b), language) for end in band]
    span = "–".join(dict.fromkeys(map(str, years)))
    because = [Evidence("gap", say(language, "rate_in_years", years=span, low=known[0], high=known[1]))]
    return mismatch(CODE, WARNING, [[one.a], [one.b]], message, language, because=because)


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
    return one.rate if unit(one.a) == _currencies(one)[0] else 1 / one.rate


def _currencies(one: Converted) -> tuple[str, str]:
    """The two currencies of a conversion, whichever comes first."""
    first, second = sorted((unit(one.a), unit(one.b)))
    return first, second


def _unit_finding(one: Converted, language: str) -> Finding:
    a, b = (" ".join(c.quote.split()) for c in (one.a, one.b))
    step = one.b.value.step if isinstance(one.b.value, Quantity) else Decimal(1)
    same = convert(size(one.a), unit(one.a), unit(one.b)) or Decimal(0)
    found = f"{rounded(language, same, min(step, Decimal(1)))} {unit(one.b).strip('[]').split('_')[0]}"
    message = say(language, "unit_mismatch", a=a, b=b, found=found)
    return mismatch(CODE, ERROR, [[one.a], [one.b]], message, language)


def _told_finding(one: Converted, rate: Decimal, language: str) -> Finding:
    """The finding about an amount that the rate told with it does not make."""
    a, b, told = (" ".join(c.quote.split()) for c in (one.a, one.b, one.told or one.a))
    same = size(one.a) * rate
    same = same.quantize(Decimal(1).scaleb(same.adjusted() - 2))
    written = [replace(c.value, low=same, high=same) for c in (one.b,) if isinstance(c.value, Quantity)]
    found = f"{figure(language, same, written)} {unit(one.b)}"
    message = say(language, "rate_told", a=a, b=b, rate=told, found=found)
    return mismatch(CODE, ERROR, [[one.a], [one.b]], message, language)


def _rate_finding(one: Converted, band: tuple[Decimal, Decimal], language: str) -> Finding:
    a, b = (" ".join(c.quote.split()) for c in (one.a, one.b))
    told = _rate_text(one.rate, unit(one.a), unit(one.b), language)
    known = [_rate_text(end, unit(one.a), unit(one.b), language) for end in band]
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
