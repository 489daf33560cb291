"""barred, scored, age: numbers that are no figures but names, codes, ordinals, scores or ages."""

from __future__ import annotations

import re

from selisih.languages.amounts import Amount
from selisih.languages.lexicon import Hit
from selisih.languages.reading import Reading
from selisih.languages.things import kind_of
from selisih.text.tokens import LINE, MARK, NUMBER, WORD

_DASHES = "-–—"
_OLDEST = 120
_SMALL = 4  # letters of a word that a headline may write small
_LIST = 80  # tokens that a line of a list whose line breaks are lost may take
_LETTERS = frozenset("W")  # units that names of things seldom end with: 45W
_EVENT = "event"  # known by the number of its day
_SENTENCE = "sentence"  # years that a court gives
_GLUED = re.compile(r"(?<=[a-z])[A-Z][a-z]+$")  # the last of words whose spaces are lost


def barred(reading: Reading, amount: Amount) -> bool:
    """Whether a number is a name, code, ordinal, age or part of one: 5G, G20, A320-200, Pasal 5, RT 04, (22)."""
    tokens, i, last = reading.tokens, amount.core, amount.number.last
    word, kind, count = tokens.word, tokens.kind, len(tokens.word)
    before = i - 1
    if reading.tagged(last, "ordinal_suffix") or reading.tagged(amount.last, "age_after"):
        return True
    if amount.currency:
        return False
    if kind[i] == NUMBER and _code(word[i]):
        return True
    if kind[i] == WORD and _titled(reading, i, amount.unit_at):
        return True
    if before >= 0 and tokens.touches(i):
        if kind[before] == WORD and not reading.tagged(before, "unit"):
            return True
        if word[before] in "'’‘" and len(word[i]) == 2:  # '98
            return True
        if word[before] in "/_#:@" or (word[before] in "-–" and tokens.touches(before)):
            return True
        if word[before] == "+" and tokens.touches(before) and kind[before - 1] == NUMBER:  # menit 90+2
            return True
    if last < count and tokens.touches(last) and kind[i] == NUMBER and _glued(reading, last):
        return True
    if _ordinal(reading, amount) or _listed(reading, i, last) or _crossed(reading, i, last):
        return True
    if reading.tagged(last, "point_word") and not tokens.touches(last):  # turun 1 koma berapa persen
        return True
    if before > 0 and reading.tagged(before, "in_one") and kind[before - 1] == NUMBER:  # 4 in 1
        return True
    if before >= 0 and word[before] == "(" and last < count and word[last] == ")":
        return True
    return _plate(reading, i, last) or (scored(reading, amount) and amount.unit_at == amount.last == last)


def scored(reading: Reading, amount: Amount) -> bool:
    """Whether a bare figure is one side of a score, however the dash is set: 2-3, 6 — 4, Arsenal 2 - 1 Man Utd."""
    tokens, i, last = reading.tokens, amount.core, amount.last
    word, kind, count = tokens.word, tokens.kind, len(tokens.word)
    if not (word[i].isdigit() and len(word[i]) <= 3):
        return False
    ahead = last + 1 < count and word[last] in _DASHES and kind[last + 1] == NUMBER
    behind = i > 1 and word[i - 1] in _DASHES and kind[i - 2] == NUMBER
    ranged = amount.low != amount.high and any(word[j] in _DASHES for j in range(i + 1, last))
    return ahead or behind or ranged


def age(reading: Reading, amount: Amount, last: int, unit: str = "") -> bool:
    """Whether a figure, with its unit up to token `last`, is an age or minute set behind a name: Sari, 36 tahun, ...;
    De la Red, 27, ...; Vieira (81mins); or an age behind a person: pemain 28 tahun itu."""
    tokens, i = reading.tokens, amount.first
    word = tokens.word
    if i < 1 or i != amount.core or amount.number.value > _OLDEST or amount.low != amount.high:
        return False
    opened, closed = word[i - 1], word[last] if last < len(word) else "\n"
    name = tokens.text[tokens.start[i - 2]].isupper() or word[i - 2] in ')"”'
    name = name or (opened == "(" and unit == "a" and _person(reading, i - 2))
    if name and opened == "," and (closed in ",." or closed[0] == "\n") and unit in ("", "a"):
        return True
    if name and opened == "(" and closed == ")":
        return True
    if any(hit.value == _SENTENCE for hit in reading.between("measure", last - 1, last + 1)):
        return False  # terdakwa 7 tahun penjara
    if unit == "a" and reading.tagged(last, "told_of") and reading.tagged(i - 1, "calling"):
        return True  # pelatih 53 tahun tersebut
    return unit == "a" and _person(reading, i - 1)


def _person(reading: Reading, i: int) -> bool:
    """Whether a word that counts people ends at token i: bocah, anak laki-laki."""
    noun = reading.tagged(i, "noun") or reading.ending(i + 1, "noun", 3)
    return noun is not None and kind_of(noun.value) == "person"


def _titled(reading: Reading, i: int, following: int) -> bool:
    """Whether a number in words is part of a name inside a sentence: Program Satu Rekening Satu Pelajar."""
    tokens = reading.tokens
    if not tokens.capital[i] or reading.begins[i] or following >= len(tokens.word):
        return False
    if not (tokens.capital[i - 1] and tokens.capital[following]):
        return False
    before = range(reading.sentence_of(i)[0], i - 1)  # a headline writes all long words large
    return any(tokens.kind[k] == WORD and not tokens.capital[k] and len(tokens.word[k]) > _SMALL for k in before)


def _code(text: str) -> bool:
    """Leading zeros and long runs of bare digits are codes and telephone numbers."""
    return text.isdigit() and (len(text) > 9 or (text[0] == "0" and len(text) > 1))


def _glued(reading: Reading, last: int) -> bool:
    """Whether what touches the end of the number makes a name of it: 5G, 3D, 20detik, 12/2022, 1x24."""
    tokens = reading.tokens
    if tokens.kind[last] == WORD:
        surface = tokens.text[tokens.start[last] : tokens.end[last]]
        if reading.tagged(last, "unit") is None:
            return not (reading.tagged(last, "currency") or reading.tagged(last, "percent"))
        return len(surface) > 4 or (len(surface) == 1 and surface.isupper() and surface not in _LETTERS)
    after = last + 1
    if tokens.kind[last] == MARK and tokens.word[last] in "/_:+'’′" and after < len(tokens.word):
        if tokens.word[last] in "'’′":
            return True  # the minute of a match
        slash = tokens.word[last] == "/" and tokens.kind[after] == WORD  # 113/G/2025, 51/Pdt.Sus, 60/menit
        return tokens.touches(after) and (slash or tokens.kind[after] == NUMBER)
    return False


def _ordinal(reading: Reading, amount: Amount) -> bool:
    """Whether the words before a number make it an ordinal, a number of a house, a section, an age."""
    tokens, j = reading.tokens, amount.core - 1
    if j >= 0 and tokens.word[j] in (".", ":") and j and tokens.touches(j):
        j -= 1
    named = _context(reading, j)
    if named is not None:  # aksi 212, but aksi 2.000 buruh
        return named.value != _EVENT or reading.tagged(amount.unit_at, "noun") is None
    for k in {amount.first, amount.lead} - {amount.core}:  # berusia sekitar 40 tahun, aged just 25
        context = _context(reading, k - 1)
        if context is not None and context.value == "age":
            return True
    if j >= 0 and reading.tagged(j, "between") and (context := _context(reading, j - 1)) is not None:
        return context.value == "age"
    for _ in range(4):  # aged one, seven and 10; Pasal 3, 4 dan 5
        if not (j > 0 and (tokens.word[j] == "," or reading.tagged(j, "shares"))):
            return False
        j -= 1 + (tokens.word[j] != "," and tokens.word[j - 1] == ",")
        j -= j > 0 and len(tokens.word[j]) == 1 and tokens.kind[j] == WORD and tokens.touches(j)  # Pasal 27A, 32 dan 35
        if j <= 0 or (tokens.kind[j] != NUMBER and reading.tagged(j, "numeral") is None):
            return False
        j -= 1
        if (context := _context(reading, j)) is not None:
            counted = reading.tagged(amount.unit_at, "noun") is not None
            return context.value in ("age", "section", "law") or (context.value != "time" and not counted)
    return False


def _context(reading: Reading, j: int) -> Hit | None:
    """The phrase that ends at token j and makes a name or age of a number behind it."""
    hit = reading.ending(j + 1, "ordinal_context", 3)
    if hit is not None:
        return hit
    surface = reading.tokens.surface(j, j + 1) if j >= 0 else ""
    tail = _GLUED.search(surface) if not (surface.islower() or surface.istitle()) else None  # junctoPasal 18
    entries = reading.lexicon.entries.get(tail.group().lower(), ()) if tail is not None else ()
    return next(
        (Hit(j, j + 1, e.tag, e.value) for e in entries if e.tag == "ordinal_context" and len(e.words) == 1), None
    )


def _listed(reading: Reading, i: int, last: int) -> bool:
    """Whether a number only counts the lines of a list: 1. Rumah, 2) Gedung; isi gugatan: 1. Mengabulkan."""
    tokens = reading.tokens
    if last >= len(tokens.word) or tokens.word[last] not in ".)" or not tokens.touches(last):
        return False
    begins = i == 0 or tokens.kind[i - 1] == LINE or (tokens.word[i - 1] in ".:;" and not tokens.touches(i))
    return begins or (_heads_line(reading, i) and _numbered(reading, i))


def _heads_line(reading: Reading, i: int) -> bool:
    """Whether a small number with a full stop and a capital behind it stands at token i: 3. Tekan tombol."""
    tokens = reading.tokens
    return (
        i + 2 < len(tokens.word)
        and len(tokens.word[i]) <= 2
        and tokens.word[i].isdigit()
        and tokens.word[i + 1] == "."
        and tokens.touches(i + 1)
        and tokens.capital[i + 2]
    )


def _numbered(reading: Reading, i: int) -> bool:
    """Whether the number before or after that at token i heads a line, too: a list whose line breaks are lost."""
    tokens = reading.tokens
    beside = {str(int(tokens.word[i]) + more) for more in (-1, 1)}
    near = range(max(0, i - _LIST), min(len(tokens.word), i + _LIST))
    return any(tokens.word[j] in beside and _heads_line(reading, j) for j in near)


def _crossed(reading: Reading, i: int, last: int) -> bool:
    """Whether a number is multiplied with another one: 1x24 jam, 2 x 45 menit, 6 × 4 meter."""
    word, kind, count = reading.tokens.word, reading.tokens.kind, len(reading.tokens.word)
    ahead = last + 1 < count and word[last] in ("x", "×") and kind[last + 1] == NUMBER
    return ahead or (i > 1 and word[i - 1] in ("x", "×") and kind[i - 2] == NUMBER)


def _plate(reading: Reading, i: int, last: int) -> bool:
    """Whether a number stands on a vehicle: B 1234 XYZ."""
    tokens = reading.tokens
    if i == 0 or last >= len(tokens.word) or tokens.kind[i] != NUMBER or not tokens.word[i].isdigit():
        return False
    head, tail = tokens.surface(i - 1, i), tokens.surface(last, last + 1)
    sides = len(head) <= 2 and len(tail) <= 3 and len(tokens.word[i]) <= 4
    return sides and head.isalpha() and tail.isalpha() and head.isupper() and tail.isupper()
