"""figure, addition, rounded: what is reckoned, written as the articles of a language write figures."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import ROUND_HALF_UP, Decimal

from selisih.languages.lexicon import lexicon
from selisih.languages.messages import labels
from selisih.values.number import Quantity, plain

_LEAST = Decimal(1_000_000)  # smaller figures are written out


def figure(language: str, amount: Decimal, values: Sequence[Quantity]) -> str:
    """An amount in the scale that suits all the values it is told beside: `21.282`, `11,7 triliun`."""
    scale, word = _scale(language, values)
    return f"{_written(language, amount / scale)} {word}".rstrip()


def addition(language: str, values: Sequence[Quantity], total: Decimal) -> str:
    """The sum of values written out: `6.570 + 2.071 + 12.641 = 21.282`."""
    scale, _ = _scale(language, values)
    terms = " + ".join(_written(language, (v.low or Decimal(0)) / scale) for v in values)
    return f"{terms} = {figure(language, total, values)}"


def rounded(language: str, amount: Decimal, step: Decimal) -> str:
    """An amount with no digits below a step: `30,1`, `-1.100`."""
    return ("-" if amount < 0 else "") + _written(language, _steps(abs(amount), step))


def _steps(amount: Decimal, step: Decimal) -> Decimal:
    return (amount / step).to_integral_value(ROUND_HALF_UP) * step if step > 0 else amount


def _scale(language: str, values: Sequence[Quantity]) -> tuple[Decimal, str]:
    """The largest scale word that no value falls below, where at least one was written with such a word."""
    words = {Decimal(key): word for key, word in labels(language, "scale").items()}
    least = min((v.low or Decimal(0) for v in values), default=Decimal(0))
    if any(v.step > 1 for v in values):
        for scale in sorted(words, reverse=True):
            if _LEAST <= scale <= least:
                return scale, words[scale]
    return Decimal(1), ""


def _written(language: str, amount: Decimal) -> str:
    text = plain(amount) or ""
    whole, _, rest = text.partition(".")
    mark = lexicon(language).decimal
    grouped = f"{int(whole):,}".replace(",", "." if mark == "," else ",")
    return f"{grouped}{mark}{rest}" if rest else grouped
