"""bare_noun: what a figure counts that has no noun behind it, by what the words before it say."""

from __future__ import annotations

from collections.abc import Iterator

from selisih.languages.amounts import Amount
from selisih.languages.lexicon import Hit
from selisih.languages.measures import NO_THINGS
from selisih.languages.ranges import year_like
from selisih.languages.reading import Reading
from selisih.languages.things import kind_of
from selisih.text.tokens import LINE, NUMBER, WORD

_LISTS = frozenset((",", ":", ";", "("))
_OF = 2  # words between `of` and the figure of the whole
_LIST = 20  # how far back a noun may stand that a list says only once
_STATE = 2  # words between a figure and the state of those counted: delapan lainnya masih hilang
_HEADING = 7  # words of a heading before a colon
_CHANGE = 6  # tokens between the two figures of a change
_FAR = 50  # times that a figure may be the one it is compared with
_UNITS = frozenset(("unit", "percent", "currency"))
_GOES_ON = frozenset(("conjunction", "namely"))


def bare_noun(reading: Reading, amount: Amount, start: int) -> str | None:
    """The unit of a figure in digits without a noun of its own, the sentence of which begins at token `start`; None where
    nothing says it."""
    hit = of_whole(reading, amount) or of_those(reading, amount) or _of_place(reading, amount, start)
    if hit is not None:
        return hit.value
    for found in (_compared, changed, _headed, _so_many):
        unit = found(reading, amount, start)
        if unit:
            return unit
    return None


def of_whole(reading: Reading, amount: Amount) -> Hit | None:
    """The noun of the whole that a figure is a part of: memenangi 30 dari 34 pertandingan, 30 of the last 34 games."""
    hit = reading.tagged(amount.last, "part_of")
    following = reading.numbers_from(hit.last)[:1] if hit is not None else []
    if hit is None or not following or following[0].first - hit.last > _OF or following[0].value <= amount.number.value:
        return None
    if amount.number.value == 1 and reading.tokens.kind[amount.core] != NUMBER:
        return None  # satu dari sembilan hakim is any of them
    return reading.tagged(following[0].last, "noun")


def of_those(reading: Reading, amount: Amount) -> Hit | None:
    """The noun of those counted before, of whom a figure tells a part: 45 orang tewas, delapan di antaranya anak-anak;
    Dari jumlah itu, dua adalah anak-anak."""
    if reading.tagged(amount.last, "among") is None:
        i = amount.lead - (reading.tokens.word[amount.lead - 1] == ",")
        if i < 1 or (reading.ending(i, "among_before", 3) is None and not _among_too(reading, i)):
            return None
    start, _ = reading.sentence_of(amount.core)
    if start:
        start, _ = reading.sentence_of(start - 1)
    return _more_before(reading, amount, start, amount.core)


def _among_too(reading: Reading, i: int) -> bool:
    """Whether a conjunction before token i goes on with the parts of a whole: Of these, 213 will fly and 27 will sail."""
    if reading.tagged(i - 1, "conjunction") is None:
        return False
    return bool(reading.between("among_before", reading.sentence_of(i)[0], i))


def _of_place(reading: Reading, amount: Amount, start: int) -> Hit | None:
    """The noun of a whole of which a list tells by place: 854 orang, yakni 821 di Palu, 11 di Donggala."""
    tokens, i, at = reading.tokens, amount.first, reading.tagged(amount.last, "at")
    if at is None or at.last >= len(tokens.word) or not tokens.capital[at.last] or not i:
        return None
    if tokens.word[i - 1] not in _LISTS and not reading.has(i - 1, _GOES_ON):
        return None
    whole = _more_before(reading, amount, start, i)
    if whole is None and start and tokens.kind[start - 1] != LINE:
        return _more_before(reading, amount, reading.sentence_of(start - 1)[0], i)
    return whole


def _more_before(reading: Reading, amount: Amount, start: int, end: int) -> Hit | None:
    """The last noun between two tokens of which more are counted than the figure tells."""
    for noun in reversed(reading.between("noun", start, end)):
        counted = noun.first and reading.numbers_from(max(start, noun.first - _OF))
        if counted and counted[0].last <= noun.first and counted[0].value > amount.number.value:
            return noun
    return None


def said_before(reading: Reading, amount: Amount, start: int) -> str:
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


def others(reading: Reading, amount: Amount, start: int) -> str:
    """The persons counted before in the sentence, of whom a number in words tells more: dua orang tewas dan delapan lainnya
    hilang; empty for none."""
    j = amount.last
    again = reading.tagged(j, "another")
    j = again.last if again is not None else j
    state = [h for h in reading.between("measure", j, j + _STATE + 1) if _of_persons(reading, h)]
    if not state or amount.number.value < 2 or amount.low != amount.high:
        return ""
    if any(reading.tokens.kind[k] != WORD for k in range(j, state[0].first)):
        return ""
    return next((unit for unit, _ in _counted_before(reading, start, amount.first) if kind_of(unit) == "person"), "")


def _of_persons(reading: Reading, hit: Hit) -> bool:
    known = reading.lexicon.measures.get(hit.value)
    return known is not None and known.person


def _counted_before(reading: Reading, start: int, end: int) -> Iterator[tuple[str, int]]:
    """The nouns that stand right behind a figure between two tokens, the last first, each with the token of its figure."""
    behind = {n.last: n.first for n in reading.numbers_between(start, end)}
    things = [*reading.between("noun", start, end), *reading.between("classifier", start, end)]
    for thing in sorted(things, key=lambda h: -h.first):
        if thing.first in behind:
            yield thing.value, behind[thing.first]


def bracketed(reading: Reading, amount: Amount) -> str:
    """What is counted by place, each figure in brackets: korban tewas di Donggala (171), Sigi (222) dan Palu (1.636)."""
    if year_like(amount.number) or not _in_brackets(reading, amount.first, amount.last):
        return ""
    start, end = reading.sentence_of(amount.core)
    alike = sum(_in_brackets(reading, n.first, n.last) for n in reading.numbers_between(start, end))
    if alike < 2:
        return ""
    return "person" if any(_of_persons(reading, h) for h in reading.between("measure", start, end)) else ""


def _in_brackets(reading: Reading, first: int, last: int) -> bool:
    word = reading.tokens.word
    if first < 2 or word[first - 1] != "(" or word[last : last + 1] != [")"]:
        return False
    return reading.ending(first - 1, "place", 4) is not None


def _compared(reading: Reading, amount: Amount, start: int) -> str:
    """The noun of the figure that this one is compared with: 80,000 units, compared with 100,000 a year earlier."""
    role = reading.ending(amount.lead, "role", 3)
    if role is None or role.value != "comparison":
        return ""
    for unit, at in _counted_before(reading, start, amount.first):
        value = next(n.value for n in reading.numbers_from(at))
        return unit if value and 1 / _FAR < amount.number.value / value < _FAR else ""
    return ""


def changed(reading: Reading, amount: Amount, start: int) -> str:
    """What changes from one figure to another: cases rose from 146 to 190; empty where the first has a noun of its own."""
    numbers = reading.numbers_between(start, reading.sentence_of(amount.core)[1])
    k = next((k for k, n in enumerate(numbers) if n.first == amount.core), -1)
    for first, second in ((k - 1, k), (k, k + 1)):
        if not 0 <= first < second < len(numbers):
            continue
        a, b = numbers[first], numbers[second]
        between = range(a.last, b.first)
        tied = len(between) <= _CHANGE and any(reading.tagged(j, "change_to") for j in between)
        if not tied or reading.ending(a.first, "change_from", 3) is None:
            continue
        if reading.tagged(a.last, "noun") is not None:
            return ""
        nouns = [h for h in reading.between("noun", start, a.first) if h.value not in NO_THINGS]
        other = any(reading.tagged(h.first, "noun") is None for h in reading.between("measure", start, a.first))
        return nouns[0].value if nouns and not other and not reading.has(b.last, _UNITS) else ""
    return ""


def _headed(reading: Reading, amount: Amount, start: int) -> str:
    """What a heading before a colon counts: Laporan yang masuk: 21."""
    tokens, i, last = reading.tokens, amount.first, amount.last
    if i < 2 or tokens.word[i - 1] != ":":
        return ""
    if last < len(tokens.word) and tokens.kind[last] != LINE and tokens.word[last] not in (",", ";", "."):
        return ""
    begin = i - 2
    while begin > start and tokens.kind[begin - 1] == WORD:
        begin -= 1
    if i - begin > _HEADING + 1 or not reading.begins[begin] or reading.between("numbering", begin, i):
        return ""
    return next((h.value for h in reading.between("noun", begin, i - 1) if h.value not in NO_THINGS), "")


def _so_many(reading: Reading, amount: Amount, start: int) -> str:
    """What there is so many of, said before: Formasi tahun ini sebanyak 960.000."""
    i = amount.core
    if i <= start or reading.tagged(i - 1, "how_many") is None:
        return ""
    nouns = [h for h in reading.between("noun", start, i - 1) if h.value not in NO_THINGS]
    governed = nouns and nouns[0].first > start and reading.tagged(nouns[0].first - 1, "no_subject") is not None
    return nouns[0].value if nouns and not governed else ""
