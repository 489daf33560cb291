"""count: how many of something, and how long."""

from __future__ import annotations

from selisih.languages.amounts import Amount
from selisih.languages.nouns import Noun, barred, noun_after, past_bracket
from selisih.languages.numerals import AMBIGUOUS
from selisih.languages.reading import Reading
from selisih.text.mention import Mention
from selisih.text.tokens import NUMBER
from selisih.values.unit import dimension

KIND = "count"

# How far a word that says what is counted may stand from a figure without a noun: "deaths to 275", "288 killed".
_BEFORE, _AFTER = 7, 4
_SENTENCE = 40  # the same behind a word that leads to a figure: the toll of ... has reached 294
_LIST = 20  # how far back a noun may stand that a list says only once


def mentions(reading: Reading) -> list[Mention]:
    """The counts and lengths of time of a text, in order."""
    return [m for amount in reading.amounts if (m := _read(reading, amount)) is not None]


def _read(reading: Reading, amount: Amount) -> Mention | None:
    if amount.currency or amount.number.fraction or barred(reading, amount):
        return None
    unit = reading.tagged(past_bracket(reading, amount.last), "unit")
    if unit is not None and dimension(unit.value) == "time":
        return _mention(reading, amount, unit.value, unit.last, "")
    noun = noun_after(reading, amount.last)
    if noun is None:
        return _bare(reading, amount)
    if not noun.known and _is_year(reading, amount):
        return None
    if amount.number.reason == AMBIGUOUS:
        return _mention(reading, amount, noun.unit, noun.last, AMBIGUOUS, noun)
    return _mention(reading, amount, noun.unit, noun.last, "", noun)


def _bare(reading: Reading, amount: Amount) -> Mention | None:
    """A figure without a noun counts where a word near it says what of: pengungsi mencapai 5.389; has killed 288."""
    tokens, i, value = reading.tokens, amount.core, amount.number.value
    if tokens.kind[i] != NUMBER or _is_year(reading, amount) or value != value.to_integral_value():
        return None
    start, end = reading.sentence_of(i)
    reach = _SENTENCE if amount.lead < amount.first or _reaches(reading, amount.first) else _BEFORE
    if reading.between("measure", max(start, i - reach), min(end, amount.last + _AFTER)):
        return _mention(reading, amount, "", amount.last, "")
    if not tokens.word[i].isdigit():  # "40.971.906 suara, Ganjar-Mahfud 27.040.878": the noun is said once for all
        for noun in reversed(reading.between("noun", max(start, i - _LIST), i)):
            if noun.first and tokens.kind[noun.first - 1] == NUMBER:
                return _mention(reading, amount, noun.value, amount.last, "")
    return None


def _reaches(reading: Reading, first: int) -> bool:
    """Whether a word that leads to a figure (`mencapai`, `reached`) stands right before token `first`."""
    return any(
        (hit := reading.tagged(first - k, "filler")) is not None and hit.last == first for k in (1, 2) if first >= k
    )


def _is_year(reading: Reading, amount: Amount) -> bool:
    plain = amount.number.plain
    return len(plain) == 4 and plain[:2] in ("18", "19", "20") and amount.bound == "EXACT"


def _mention(reading: Reading, amount: Amount, unit: str, last: int, reason: str, noun: Noun | None = None) -> Mention:
    tokens = reading.tokens
    first = amount.first
    notes = {"amount": amount, "noun": noun}
    return Mention(KIND, tokens.start[first], tokens.end[last - 1], first, last, amount.quantity(unit), notes, reason)
