"""count: how many of something, and how long."""

from __future__ import annotations

import re

from selisih.languages.amounts import Amount, bounded
from selisih.languages.bare import bare_noun, bracketed, changed, of_those, of_whole, others, said_before
from selisih.languages.digits import AMBIGUOUS
from selisih.languages.lengths import compound
from selisih.languages.no_figures import age, barred, scored
from selisih.languages.nouns import Noun, noun_after, past_bracket
from selisih.languages.per import per_after
from selisih.languages.ranges import year_like
from selisih.languages.reading import Reading
from selisih.languages.things import kind_of
from selisih.languages.units import unit_of
from selisih.text.mention import Mention
from selisih.text.tokens import NUMBER, WORD
from selisih.values.number import EQUAL_OR_MORE, EXACT, MORE_THAN
from selisih.values.unit import dimension, discrete

KIND = "count"

# How far a word that says what is counted may stand from a figure without a noun: "deaths to 275", "288 killed".
_BEFORE, _AFTER = 7, 4
_SENTENCE = 40  # the same behind a word that leads to a figure: the toll of ... has reached 294
_BARE = 4  # digits from which a bare figure without groups is a code
_LONE = re.compile(r"[0-9]{1,3}[.,][0-9]{3}")  # seconds are seldom counted in thousands
_LIST = 20  # how far back a noun may stand that a list says only once
_OWNERS = frozenset(("place", "measure", "filler", "say"))  # capitalised words before a figure that own it
_PARTS = frozenset(("point", "time", "event", "set"))  # counted in parts, too: 2,5 kali
_INDEX = 1000  # points from which decimals are those of a share index


def mentions(reading: Reading) -> list[Mention]:
    """The counts and lengths of time of a text, in order."""
    return [m for amount in reading.amounts if (m := _read(reading, amount)) is not None]


def _read(reading: Reading, amount: Amount) -> Mention | None:
    if amount.currency:
        return None
    by_place = bracketed(reading, amount)
    if by_place:
        return _mention(reading, amount, by_place, amount.last)
    if barred(reading, amount):
        return None
    unit = unit_of(reading, past_bracket(reading, amount.unit_at))
    if amount.number.fraction:
        return _time(reading, amount, unit.value, unit.last) if unit is not None else None
    if unit is not None:
        return _time(reading, amount, unit.value, unit.last)
    if amount.number.unit:
        return _time(reading, amount, amount.number.unit, amount.last)
    noun = noun_after(reading, amount)
    if noun is None:
        return _bare(reading, amount)
    if not noun.known and (amount.shares or amount.low == 0 or _named(reading, amount)):
        return None
    if year_like(amount.number) and amount.bound == EXACT and (not noun.known or _named(reading, amount)):
        return None  # Piala Dunia 2026 zona Asia
    if not _whole(amount, noun.unit):
        return None
    return _mention(reading, amount, noun.unit, noun.last, noun)


def _time(reading: Reading, amount: Amount, unit: str, last: int) -> Mention | None:
    """A length of time that is no age; other units are limits."""
    if dimension(unit) != "time" or age(reading, amount, last, unit):
        return None
    if amount.bound == MORE_THAN and reading.tagged(amount.first, "during"):  # held over four days
        amount = amount._replace(bound=EQUAL_OR_MORE)
    if unit == "s" and _LONE.fullmatch(reading.tokens.word[amount.number.last - 1]):
        return _mention(reading, amount._replace(reason=AMBIGUOUS), unit, last)  # 47.157 detik
    both = compound(reading, amount.quantity(unit), last) if not amount.shares else None
    if both is not None:
        tokens, first = reading.tokens, amount.first
        value, last = both
        return Mention(
            KIND, tokens.start[first], tokens.end[last - 1], first, last, value, {"amount": amount, "noun": None}
        )
    return _mention(reading, amount, unit, last)


def _whole(amount: Amount, unit: str) -> bool:
    """Whether a figure can count things: 4,9 gempa and an index of 6.956,80 poin do not."""
    value = amount.number.value
    if value == value.to_integral_value() and amount.step >= 1:
        return True
    if unit in _PARTS:
        return value < _INDEX
    return not discrete(unit)


def _bare(reading: Reading, amount: Amount) -> Mention | None:
    """A figure without a noun counts where a word near it says what of: pengungsi mencapai 5.389; has killed 288."""
    tokens, i = reading.tokens, amount.core
    shared = amount.shares and not changed(reading, amount, reading.sentence_of(i)[0])
    if year_like(amount.number) or shared or not amount.number.value or not _whole(amount, "person"):
        return None
    if _describes(reading, amount.last) or (amount.number.plain and reading.tagged(i - 1, "ordinal_ke")):
        return None  # anggota ke 67
    last = amount.last
    if reading.headline[i] and last < len(tokens.word) and tokens.capital[last] and not reading.hits.here(last):
        return None  # 10 Eksportir: of a thing no vocabulary knows
    if tokens.kind[i] != NUMBER:
        part = of_whole(reading, amount) or of_those(reading, amount)
        unit = part.value if part is not None else others(reading, amount, reading.sentence_of(i)[0])
        return _mention(reading, amount, unit, amount.last) if unit else None
    if (
        len(amount.number.plain) > _BARE
        or scored(reading, amount)
        or age(reading, amount, amount.last)
        or _named(reading, amount)
    ):
        return None
    start, end = reading.sentence_of(i)
    told = bare_noun(reading, amount, start)
    if told is not None:
        return _mention(reading, amount, told, amount.last)
    reach = _SENTENCE if amount.lead < amount.first or _reaches(reading, amount.first) else _BEFORE
    if reading.between("measure", max(start, i - reach), min(end, amount.last + _AFTER)):
        return _mention(reading, amount, said_before(reading, amount, start), amount.last)
    if not tokens.word[i].isdigit():  # "40.971.906 suara, Ganjar-Mahfud 27.040.878": the noun is said once for all
        for noun in reversed(reading.between("noun", max(start, i - _LIST), i)):
            if noun.first and tokens.kind[noun.first - 1] == NUMBER:
                return _mention(reading, amount, noun.value, amount.last)
    return None


def _describes(reading: Reading, i: int) -> bool:
    """Whether a hyphen at token i ties a figure to a word that it describes: a 100-strong force, a 16-bit chip."""
    tokens = reading.tokens
    if i + 1 >= len(tokens.word) or tokens.word[i] not in "-–" or tokens.kind[i + 1] != WORD:
        return False
    return tokens.touches(i) and tokens.touches(i + 1)


def _named(reading: Reading, amount: Amount) -> bool:
    """Whether bare digits right behind a capitalised word that is no place are a part of its name: Fortune 500."""
    tokens, i = reading.tokens, amount.core
    if not amount.number.plain or amount.first < i or i == 0 or tokens.kind[i - 1] != WORD:
        return False
    if not tokens.text[tokens.start[i - 1]].isupper() or reading.sentence[i - 1] != reading.sentence[i]:
        return False
    if i > 1 and reading.sentence[i - 2] != reading.sentence[i]:
        return False  # the first word of a sentence
    known = reading.hits.here(i - 1)
    if _shouted(reading, i - 1) and not _shouted(reading, i - 2):  # HONOR 400
        return not any(h.tag == "place" for h in known)
    owners = (
        _OWNERS - {"measure"} if year_like(amount.number) and not reading.headline[i] else _OWNERS
    )  # Asian Games 2022
    return not any(h.tag in owners or (h.tag == "noun" and kind_of(h.value) == "person") for h in known)


def _shouted(reading: Reading, i: int) -> bool:
    return i >= 0 and len(reading.tokens.word[i]) > 1 and reading.tokens.surface(i, i + 1).isupper()


def _reaches(reading: Reading, first: int) -> bool:
    """Whether a word that leads to a figure (`mencapai`, `reached`) stands right before token `first`."""
    return any(
        (hit := reading.tagged(first - k, "filler")) is not None and hit.last == first for k in (1, 2) if first >= k
    )


def _mention(reading: Reading, amount: Amount, unit: str, last: int, noun: Noun | None = None) -> Mention:
    tokens, first = reading.tokens, amount.first
    last = amount.end_with(last)
    rate, last = per_after(reading, last) if unit and not amount.shares else ("", last)
    value, last = bounded(reading, amount, amount.quantity(unit + rate), last)
    notes = {"amount": amount, "noun": noun}
    return Mention(KIND, tokens.start[first], tokens.end[last - 1], first, last, value, notes, amount.reason)
