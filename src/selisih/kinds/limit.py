"""limit: technical limits and measures with a unit: 14 nm, 128 lapis, magnitudo 5,6, 170 km."""

from __future__ import annotations

from selisih.languages.amounts import Amount
from selisih.languages.lexicon import Hit
from selisih.languages.nouns import barred
from selisih.languages.reading import Reading
from selisih.text.mention import Mention
from selisih.values.unit import dimension

KIND = "limit"


def mentions(reading: Reading) -> list[Mention]:
    """The measures of a text, in order; lengths of time are counts."""
    before = {hit.last: hit for hit in reading.hits.get("unit_before", ())}
    return [m for amount in reading.amounts if (m := _read(reading, amount, before)) is not None]


def _read(reading: Reading, amount: Amount, before: dict[int, Hit]) -> Mention | None:
    if amount.currency or (amount.number.fraction and not reading.tagged(amount.last, "unit")):
        return None
    tokens = reading.tokens
    hit = reading.tagged(amount.last, "unit")
    lead = _lead(reading, amount, before)
    if hit is not None and dimension(hit.value) not in ("", "time") and not (lead and lead.value != hit.value):
        unit, last = hit.value, hit.last
    elif lead is not None:
        unit, last = lead.value, amount.last
    else:
        return None
    if lead is None and barred(reading, amount):
        return None
    first = min(amount.first, lead.first) if lead is not None else amount.first
    notes = {"amount": amount}
    return Mention(KIND, tokens.start[first], tokens.end[last - 1], first, last, amount.quantity(unit), notes)


def _lead(reading: Reading, amount: Amount, before: dict[int, Hit]) -> Hit | None:
    """A unit that stands before its figure: magnitudo 5,6; magnitudo (M) 5,6; M5,6."""
    i = amount.lead
    hit = before.get(i)
    if hit is None and i and reading.tokens.word[i - 1] == ")":
        hit = before.get(i - 3)
    if hit is None and i and reading.tokens.word[i - 1] in (":", "-"):
        hit = before.get(i - 1)
    return hit
