"""limit: technical limits and measures with a unit: 14 nm, 128 lapis, magnitudo 5,6, 170 km."""

from __future__ import annotations

from selisih.languages.amounts import Amount, bounded
from selisih.languages.lexicon import Hit
from selisih.languages.no_figures import barred
from selisih.languages.per import per_after
from selisih.languages.reading import Reading
from selisih.languages.signs import below_zero, sign_of
from selisih.languages.units import unit_of
from selisih.text.mention import Mention
from selisih.text.tokens import NUMBER, WORD
from selisih.values.unit import dimension

KIND = "limit"

_SIGNED = ("temperature", "angle")
_STRONGEST = 10  # magnitudes end here: an M235 is a mouse


def mentions(reading: Reading) -> list[Mention]:
    """The measures of a text, in order; lengths of time are counts."""
    before = {hit.last: hit for hit in reading.hits.of("unit_before")}
    return [m for amount in reading.amounts if (m := _read(reading, amount, before)) is not None]


def _read(reading: Reading, amount: Amount, before: dict[int, Hit]) -> Mention | None:
    hit = _unit(reading, amount.unit_at)
    if amount.currency or (amount.number.fraction and hit is None):
        return None
    tokens, inner = reading.tokens, amount.number.unit
    lead = _lead(reading, amount, before) or _strength(reading, amount)
    if hit is not None and dimension(hit.value) not in ("", "time") and not (lead and lead.value != hit.value):
        unit, last = hit.value, amount.end_with(hit.last)
    elif lead is not None:
        unit, last = lead.value, amount.last
    elif inner and dimension(inner) != "time":
        unit, last = inner, amount.last
    else:
        return None
    if unit == "magnitude" and amount.number.value > _STRONGEST:
        return None
    if lead is None and barred(reading, amount):
        return None
    sign = sign_of(reading, amount) if dimension(unit) in _SIGNED else amount.first
    rate, last = per_after(reading, last) if not amount.shares else ("", last)
    first = min(amount.first, lead.first) if lead is not None else amount.first
    value = amount.quantity(unit + rate)
    if sign < first:
        first, value = sign, below_zero(value)
    value, last = bounded(reading, amount, value, last)
    notes = {"amount": amount}
    return Mention(KIND, tokens.start[first], tokens.end[last - 1], first, last, value, notes, amount.reason)


def _unit(reading: Reading, i: int) -> Hit | None:
    """The unit at token i; a lone capital is none (2 T), but for those that are written so."""
    hit = unit_of(reading, i)
    if hit is None or hit.value == hit.value.upper():
        return hit
    tokens, last = reading.tokens, hit.last
    if last < len(tokens.word) and tokens.kind[last] == NUMBER and tokens.touches(last):
        return None  # 102 mm2
    text = tokens.surface(hit.first, last)
    return None if len(text) == 1 and text.isupper() else hit


def _strength(reading: Reading, amount: Amount) -> Hit | None:
    """`berkekuatan` before the bare figure of an earthquake, as a unit."""
    i = amount.core - 1
    hit = reading.ending(i + 1, "strength", 2)
    if hit is None or amount.number.plain or amount.number.value > _STRONGEST or not _quakes(reading, i):
        return None
    return hit._replace(first=amount.core, last=amount.core, value="magnitude")


def _lead(reading: Reading, amount: Amount, before: dict[int, Hit]) -> Hit | None:
    """A unit that stands before its figure: magnitudo 5,6; magnitudo (M) 5,6; M5,6; magnitude-6.1."""
    i = amount.lead
    hit = before.get(i) or before.get(amount.first)
    if hit is None and i and reading.tokens.word[i - 1] == ")":
        hit = before.get(i - 3)
    if hit is None and i and reading.tokens.word[i - 1] in (":", "-", "="):
        hit = before.get(i - 1)
    if hit is None or (reading.tokens.touches(hit.first) and reading.tokens.kind[hit.first - 1] == WORD):
        return None
    letter = len(reading.tokens.word[hit.first]) == 1 and amount.number.plain != ""
    return None if letter and not _quakes(reading, i) else hit


def _quakes(reading: Reading, i: int) -> bool:
    """Whether the sentence is about an earthquake: elsewhere an M1 is a chip."""
    return any(hit.value == "earthquake" for hit in reading.between("noun", *reading.sentence_of(i)))
