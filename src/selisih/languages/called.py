"""How far the words reach that name a speaker, and what they name."""

from __future__ import annotations

from typing import NamedTuple

from selisih.languages.capitals import dotted, run_end, spelled
from selisih.languages.persons import Person, person
from selisih.languages.reading import Reading
from selisih.text.tokens import LINE, NUMBER, WORD, Tokens

NAME, BODY, OFFICE, PRONOUN, DOCUMENT, NOUN, NOBODY = "name", "body", "office", "pronoun", "document", "noun", "nobody"
_REACH = 30  # tokens a phrase behind a word of saying may have
_OF_BODY = frozenset(("office_word", "body_head", "level"))
_DESCRIBED = 6  # tokens of what a person is told apart by
_NAME = 5  # words of a person's name
_LOWER = 6  # words without a capital it may begin with: juru bicara kementerian luar negeri Rusia ...


class Voice(NamedTuple):
    """Who speaks: the tokens of the phrase, how it is said (one of the constants here), name and office as written."""

    first: int
    last: int
    how: str
    name: str = ""
    office: str = ""


def phrase_end(reading: Reading, first: int) -> int:
    tokens = reading.tokens
    count, j, lower, commas, named = len(tokens.word), first, 0, 0, False
    while j < min(count, first + _REACH) and not reading.skipped[j]:
        word, kind = tokens.word[j], tokens.kind[j]
        if kind == WORD and tokens.capital[j]:
            if stops(reading, j, True):
                break
            if named and tokens.word[j - 1] == ",":
                break
            j = max(run_end(reading, j), j + 1)
            named = _named(reading, first, j)
        elif kind == WORD:
            hit = reading.tagged(j, "office") or reading.tagged(j, "calling") or reading.tagged(j, "honorific")
            joint = reading.tagged(j, "particle")
            if named and not _goes_on(reading, first, j):
                break
            if hit is not None:
                j = hit.last
            elif joint is not None and joint.value == "body" and j + 1 < count and tokens.capital[j + 1] and j > first:
                j += 1
            elif stops(reading, j, False) or lower >= _LOWER:
                break
            else:
                j, lower = j + 1, lower + 1
        elif word == "(" and (close := _abbreviates(reading, j)):
            j, named = close, False
        elif word == "," and named and (field := _listed(reading, j) or _ranked(reading, first, j)):
            j, named = field, False
        elif word == "&" and j + 1 < count and tokens.capital[j + 1] and j > first:
            j += 1
        elif named or kind == LINE:
            break
        elif kind == NUMBER:
            if not tokens.touches(j):
                break
            j += 1
        elif word == "," and commas < 3 and j + 1 < count and j > first and goes_on(reading, j + 1):
            j, commas = j + 1, commas + 1
        elif word == "(" and (close := _bracket(reading, j)):
            j = close
        elif (word == "." and dotted(reading, j - 1)) or (word in "-–/" and tokens.touches(j)):
            j += 1
        else:
            break
    while j > first and (
        tokens.kind[j - 1] != WORD and tokens.word[j - 1] not in (")",) and tokens.kind[j - 1] != NUMBER
    ):
        j -= 1
    return j


def stops(reading: Reading, j: int, capitals: bool) -> bool:
    """Whether a word cannot be part of the phrase that names a speaker."""
    tags = reading.hits.tags(j)
    if not tags.isdisjoint(("weekday", "cite", "day_word")):
        return True
    return not capitals and not tags.isdisjoint(("no_subject", "stopword", "say", "adverb", "pronoun", "month"))


def goes_on(reading: Reading, j: int) -> bool:
    """Whether the phrase before a comma goes on behind it: kata Ketua Umum PSSI, Erick Thohir."""
    tokens = reading.tokens
    if j >= len(tokens.word):
        return False
    if reading.tagged(j, "and") and j + 1 < len(tokens.word):
        return tokens.capital[j + 1]  # Politik, Hukum, dan Keamanan
    return (tokens.capital[j] and not stops(reading, j, True)) or reading.tagged(j, "namely") is not None


def _ranked(reading: Reading, first: int, comma: int) -> int:
    """The rank behind an office that seemed to end with a name: Kasubdit Siber, Kombes Rizki; 0 for none."""
    found = person(reading, first, comma)
    if found is None or not found.office or " " in found.name or comma + 1 >= len(reading.tokens.word):
        return 0
    hit = reading.tagged(comma + 1, "office")
    return comma + 1 if hit is not None and hit.value == "rank" else 0


def _goes_on(reading: Reading, first: int, j: int) -> bool:
    """Whether an office goes on at a word behind what looks like a name: Manager Basketball for Good, Deputi
    Transformasi Hijau dan Digital."""
    tokens = reading.tokens
    if j + 1 >= len(tokens.word) or not tokens.capital[j + 1]:
        return False
    if reading.tagged(j, "inside_office"):
        return True
    found = person(reading, first, j)
    if reading.tagged(j, "and") is None or found is None or not found.office or " " in found.name:
        return False
    return reading.tagged(j + 1, "office") is None and reading.tagged(j + 1, "honorific") is None


def _listed(reading: Reading, comma: int) -> int:
    """The last field of a list that goes on behind a comma: Energi Baru, Terbarukan, dan Konservasi Energi; 0 for none."""
    tokens = reading.tokens
    if comma + 1 >= len(tokens.word) or not tokens.capital[comma + 1]:
        return 0
    i = run_end(reading, comma + 1)
    i += i < len(tokens.word) and tokens.word[i] == ","
    if i + 1 >= len(tokens.word) or reading.tagged(i, "and") is None or not tokens.capital[i + 1]:
        return 0
    found = person(reading, comma + 1, run_end(reading, comma + 1))
    return i + 1 if found is None or " " not in found.name else 0


def _bracket(reading: Reading, i: int) -> int:
    word = reading.tokens.word
    for k in range(i + 1, min(i + 9, len(word))):
        if word[k] == ")":
            return k + 1
    return 0


def _abbreviates(reading: Reading, i: int) -> int:
    """The token behind a bracket with an abbreviation: what stands before it is a body, no person."""
    close = _bracket(reading, i)
    tokens = reading.tokens
    short = [k for k in range(i + 1, close - 1) if tokens.kind[k] == WORD]
    if not short or len(short) > 3 or close >= len(tokens.word):
        return 0
    if not tokens.capital[close] and not (tokens.word[close] == "," and goes_on(reading, close + 1)):
        return 0
    surface = tokens.text[tokens.start[short[0]] : tokens.end[short[0]]]
    return close if len(surface) > 1 and (surface.isupper() or not surface[1:].islower()) else 0


def voice_of(reading: Reading, first: int, last: int) -> Voice:
    """What a phrase names: a person, an office alone, a body, or just a noun."""
    tokens = reading.tokens
    if last <= first:
        return Voice(first, first, NOBODY)
    if reading.tagged(first, "republic") and tokens.surface(first, first + 1).isupper() and last - first > 1:
        first += 1  # Wakil Presiden ke-10 dan 12 RI Jusuf Kalla
    offices = official(reading, first, last)
    if offices and (offices[0] == first or not tokens.capital[first]):
        end = last if reading.tagged(last, "told_of") else 0 if tokens.capital[first] else _that(reading, last)
        if end:  # pria asal Malang itu, mantan Direktur Bank Dunia ini, pembalap kelahiran 1 April 2003 itu
            return Voice(first, end + 1, PRONOUN)
    if heads_nothing(tokens, first, last) and _nicknamed(reading, last):
        return Voice(first, last, PRONOUN)  # kata pria yang akrab disapa Uceng
    called = next((i + 1 for i in range(last - 2, first, -1) if reading.tagged(i, "by_name")), first)
    found = person(reading, called, last)
    heads = [i for i in range(called, last) if tokens.capital[i]]
    if found is not None and not found.office and not _parted(reading, found, heads) and _bodily(reading, heads):
        return Voice(first, last, BODY, spelled(tokens, heads[0], last))
    if found is not None and found.name.count(" ") < _NAME and not (found.office and found.name.isupper()):
        return Voice(first, last, NAME, found.name, found.office)
    named = person(reading, first, offices[0]) if offices and offices[0] > first + 1 and heads[:1] == [first] else None
    if named is not None and " " in named.name and not _bodily(reading, heads[:2]):
        return Voice(first, last, NAME, named.name)  # tutup Abi Rekso Sekretaris SAS Institute
    if offices and (heads or reading.tagged(offices[0], "office")):
        return Voice(first, last, OFFICE, "", " ".join(tokens.surface(offices[0], last).split()))
    if heads:
        begin = first if reading.tagged(first, "office_word") else heads[0]
        return Voice(first, last, BODY, spelled(tokens, begin, _body_end(reading, heads[0], last)))
    return Voice(first, last, NOUN, " ".join(tokens.surface(first, min(last, first + 3)).split()))


def _body_end(reading: Reading, first: int, last: int) -> int:
    """The token behind a body's name, before what is told of it: Iran [menuduh AS], Israel [untuk PBB]."""
    tokens = reading.tokens
    active = reading.lexicon.shape("active")
    for k in range(first + 1, last):
        if tokens.kind[k] == WORD and not tokens.capital[k] and tokens.kind[k - 1] == WORD:
            joint = reading.tagged(k, "particle") is not None or reading.tagged(k, "no_subject") is None
            if not joint or active.fullmatch(tokens.word[k]):
                return k
    return last


def heads_nothing(tokens: Tokens, first: int, last: int) -> bool:
    """Whether no word of a phrase is capitalised but the first."""
    return not any(tokens.capital[i] for i in range(first + 1, last))


def _nicknamed(reading: Reading, i: int) -> bool:
    """Whether a phrase goes on with what somebody is called by: yang akrab disapa Uceng."""
    return reading.tagged(i, "relative_word") is not None and bool(reading.between("goes_by", i + 1, i + _DESCRIBED))


def _that(reading: Reading, i: int) -> int:
    """The `itu` or `ini` that ends a description which goes on with figures or a month: berusia 38 tahun itu; 0 for none."""
    tokens = reading.tokens
    if i >= len(tokens.word) or tokens.kind[i] != NUMBER:
        return 0
    for k in range(i + 1, min(i + _DESCRIBED, len(tokens.word))):
        if reading.tagged(k, "told_of"):
            return k
        if tokens.kind[k] not in (WORD, NUMBER):
            break
    return 0


def official(reading: Reading, first: int, last: int) -> list[int]:
    """The words of a phrase that say what office somebody holds, or what they are called by."""
    told = (i for i in range(first, last) if reading.tagged(i, "office") or reading.tagged(i, "calling"))
    return [i for i in told if i == first or reading.tagged(i - 1, "staff_of") is None]


def _named(reading: Reading, first: int, last: int) -> bool:
    """Whether a phrase has come to a person's name, not only to words of a body."""
    found = person(reading, first, last)
    heads = [i for i in range(first, last) if reading.tokens.capital[i]]
    if found is None or found.office or _parted(reading, found, heads):
        return found is not None
    return not _bodily(reading, heads)


def _bodily(reading: Reading, heads: list[int]) -> bool:
    """Whether capitalised words are a body's: one of them is a word of bodies, or they begin with a short name."""
    return any(_of_body(reading, i) for i in heads) or (len(heads) > 1 and _short(reading, heads[0]))


def _short(reading: Reading, i: int) -> bool:
    """Whether a word is a short name in capitals: BNPB."""
    surface = reading.tokens.surface(i, i + 1)
    return len(surface) > 2 and surface.isupper()


def _parted(reading: Reading, found: Person, heads: list[int]) -> bool:
    """Whether a body's short name parts a name of two words or more from the body: Universitas Indonesia (UI) Lina
    Jannah, Kepatuhan BTN Mahelan Prabantarikso."""
    i = found.first - 1
    if " " not in found.name or i <= heads[0]:
        return False
    return reading.tokens.word[i] in ("),") or (_short(reading, i) and reading.tagged(i, "body_head") is None)


def _of_body(reading: Reading, i: int) -> bool:
    return reading.has(i, _OF_BODY)
