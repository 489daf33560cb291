"""count: how many of something, and how long."""

from __future__ import annotations

import re

from selisih.languages.amounts import Amount, bounded
from selisih.languages.digits import AMBIGUOUS
from selisih.languages.lengths import compound
from selisih.languages.lexicon import Hit
from selisih.languages.no_figures import age, barred, scored
from selisih.languages.nouns import Noun, noun_after, past_bracket
from selisih.languages.per import per_after
from selisih.languages.ranges import year_like
from selisih.languages.reading import Reading
from selisih.languages.things import kind_of
from selisih.languages.units import unit_of
from selisih.text.mention import Mention
from selisih.text.tokens import LINE, NUMBER, WORD
from selisih.values.number import EQUAL_OR_MORE, EXACT, MORE_THAN
from selisih.values.unit import dimension, discrete

KIND = "count"

# How far a word that says what is counted may stand from a figure without a noun: "deaths to 275", "288 killed".
_BEFORE, _AFTER = 7, 4
_SENTENCE = 40  # the same behind a word that leads to a figure: the toll of ... has reached 294
_BARE = 4  # digits from which a bare figure without groups is a code
_LONE = re.compile(r"[0-9]{1,3}[.,][0-9]{3}")  # seconds are seldom counted in thousands
_LISTS = frozenset((",", ":", ";", "(", "yakni", "yaitu", "namely"))
_OF = 2  # words between `of` and the figure of the whole
_LIST = 20  # how far back a noun may stand that a list says only once
_OWNERS = frozenset(("place", "measure", "filler", "say"))  # capitalised words before a figure that own it
_PARTS = frozenset(("point", "time", "event", "set"))  # counted in parts, too: 2,5 kali
_INDEX = 1000  # points from which decimals are those of a share index


def mentions(reading: Reading) -> list[Mention]:
    """The counts and lengths of time of a text, in order."""
    return [m for amount in reading.amounts if (m := _read(reading, amount)) is not None]


def _read(reading: Reading, amount: Amount) -> Mention | None:
    if amount.currency or barred(reading, amount):
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
    if year_like(amount.number) or amount.shares or not amount.number.value or not _whole(amount, "person"):
        return None
    if _describes(reading, amount.last):
        return None
    if tokens.kind[i] != NUMBER:
        part = _of_whole(reading, amount) or _of_those(reading, amount)
        return _mention(reading, amount, part.value, amount.last) if part is not None else None
    if (
        len(amount.number.plain) > _BARE
        or scored(reading, amount)
        or age(reading, amount, amount.last)
        or _named(reading, amount)
    ):
        return None
    whole = _of_whole(reading, amount) or _of_those(reading, amount)
    if whole is not None:
        return _mention(reading, amount, whole.value, amount.last)
    start, end = reading.sentence_of(i)
    there = _of_place(reading, amount, start)
    if there is not None:
        return _mention(reading, amount, there.value, amount.last)
    reach = _SENTENCE if amount.lead < amount.first or _reaches(reading, amount.first) else _BEFORE
    if reading.between("measure", max(start, i - reach), min(end, amount.last + _AFTER)):
        return _mention(reading, amount, _said_before(reading, amount, start), amount.last)
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


def _of_whole(reading: Reading, amount: Amount) -> Hit | None:
    """The noun of the whole that a figure is a part of: memenangi 30 dari 34 pertandingan, 30 of the last 34 games."""
    hit = reading.tagged(amount.last, "part_of")
    following = reading.numbers_from(hit.last)[:1] if hit is not None else []
    if hit is None or not following or following[0].first - hit.last > _OF or following[0].value <= amount.number.value:
        return None
    if amount.number.value == 1 and reading.tokens.kind[amount.core] != NUMBER:
        return None  # satu dari sembilan hakim is any of them
    return reading.tagged(following[0].last, "noun")


def _of_those(reading: Reading, amount: Amount) -> Hit | None:
    """The noun of those counted before, of whom a figure tells a part: 45 orang tewas, delapan di antaranya anak-anak;
    Dari jumlah itu, dua adalah anak-anak."""
    if reading.tagged(amount.last, "among") is None:
        i = amount.lead - (reading.tokens.word[amount.lead - 1] == ",")
        if i < 1 or reading.ending(i, "among_before", 3) is None:
            return None
    start, _ = reading.sentence_of(amount.core)
    if start:
        start, _ = reading.sentence_of(start - 1)
    for noun in reversed(reading.between("noun", start, amount.core)):
        counted = noun.first and reading.numbers_from(max(start, noun.first - _OF))
        if counted and counted[0].last <= noun.first and counted[0].value > amount.number.value:
            return noun
    return None


def _of_place(reading: Reading, amount: Amount, start: int) -> Hit | None:
    """The noun of a whole of which a list tells by place: 854 orang, yakni 821 di Palu, 11 di Donggala."""
    tokens, i, at = reading.tokens, amount.first, reading.tagged(amount.last, "at")
    if at is None or at.last >= len(tokens.word) or not tokens.capital[at.last] or not i:
        return None
    if tokens.word[i - 1] not in _LISTS and reading.tagged(i - 1, "conjunction") is None:
        return None
    before = [reading.sentence_of(start - 1)[0]] if start and tokens.kind[start - 1] != LINE else []
    for first in (start, *before):
        for noun in reversed(reading.between("noun", first, i)):
            counted = noun.first and reading.numbers_from(max(first, noun.first - _OF))
            if counted and counted[0].last <= noun.first and counted[0].value > amount.number.value:
                return noun
    return None


def _said_before(reading: Reading, amount: Amount, start: int) -> str:
    """What the figure before counts, where words say that this one counts more of it: and another 30 damaged."""
    i = amount.first
    again = reading.tagged(amount.last, "another") or any(
        (hit := reading.tagged(j, "another")) is not None and hit.last == i for j in (i - 1, i - 2) if j >= 0
    )
    if again:
        for noun in reversed(reading.between("noun", max(start, i - _LIST), i)):
            if noun.first and reading.tokens.kind[noun.first - 1] == NUMBER:
                return noun.value
    return ""


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
