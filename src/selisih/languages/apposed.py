"""apposed: the name behind an office and whose office it is: pelatih Spurs, Mitch Johnson."""

from __future__ import annotations

from selisih.languages.called import BODY, NAME, OFFICE, Voice, official, voice_of
from selisih.languages.capitals import run_end
from selisih.languages.names import names
from selisih.languages.persons import person
from selisih.languages.reading import Reading
from selisih.text.tokens import WORD

_ROLE = 5  # tokens from a role to the body
_NO_NAMES = frozenset(("place", "office", "office_word", "body_head", "weekday", "no_name"))
_FOLLOWS = frozenset(("no_subject", "weekday", "day_word", "occasion", "cite", "stopword", "say"))


def apposed(reading: Reading, voice: Voice) -> Voice:
    """The voice of the name behind the comma, where what stands before it is an office and whose or which; else the same."""
    if voice.how not in (NAME, BODY, OFFICE):
        return voice
    name = name_behind(reading, voice.first, voice.last)
    if not name:
        return voice
    last = run_end(reading, voice.last + 1)
    tokens = reading.tokens
    begin = official(reading, voice.first, voice.last)[0]
    return Voice(voice.first, last, NAME, name, " ".join(tokens.surface(begin, voice.last).split()))


def name_behind(reading: Reading, first: int, last: int) -> str:
    """The name that alone stands behind the comma at token `last`, behind a phrase that begins with an office."""
    tokens = reading.tokens
    i = last + 1
    offices = official(reading, first, last)
    if i >= len(tokens.word) or tokens.word[last] != "," or not offices or not tokens.capital[i]:
        return ""
    end = run_end(reading, i)
    while i + 1 < end and reading.tagged(i, "honorific"):  # Pimpinan Pesantren Al Badar, KH Uwais
        i += 1 + (tokens.word[i + 1] == ".")
    before = person(reading, first, last)
    if before is not None and before.first > first and tokens.word[before.first - 1] == ",":
        return ""  # Menurut Kepala Riset KLM, Budi Hikmat, Rupiah akan menguat
    found = person(reading, i, end)
    if found is None or found.first != i or found.office or _shortened(reading, i, end) or not _ends(reading, end):
        return ""
    if reading.has(i, _NO_NAMES):
        return ""
    return found.name


def _shortened(reading: Reading, i: int, end: int) -> bool:
    """Whether what stands behind a comma is a degree: Budi Santoso, S.H."""
    word = reading.tokens.word
    if end - i > 2:
        return False
    cut = end < len(word) and word[end] == "." and len(word[end - 1]) < 4
    return cut or len(word[i]) < 3 or reading.tagged(i, "degree") is not None


def _ends(reading: Reading, i: int) -> bool:
    """Whether a name is all there is: a mark follows, or a word that begins a phrase of its own."""
    tokens = reading.tokens
    if i >= len(tokens.word):
        return True
    if tokens.word[i] == "," and i + 1 < len(tokens.word):
        timed = reading.tagged(i + 1, "weekday") is not None
        return timed or (not tokens.capital[i + 1] and reading.tagged(i + 1, "and") is None)
    if tokens.kind[i] != WORD:
        return tokens.word[i] != "&"
    return reading.tagged(i, "and") is None and reading.has(i, _FOLLOWS)


def before_role(reading: Reading, voice: Voice, floor: int) -> Voice:
    """The voice of the name before a role that names nobody: Chris Aprilliony, analis Jasa Utama Capital Sekuritas."""
    tokens = reading.tokens
    voice = _with_role(reading, voice, floor)
    comma = voice.first - 1
    if voice.how == NAME or comma <= floor or tokens.word[comma] != ",":
        return voice
    early = not tokens.capital[voice.first]  # Di depan Budi, Presiden mengatakan: he is not Budi
    if not official(reading, voice.first, voice.first + 1):
        return voice
    for first, last, name in reversed(names(reading)):
        if last == comma and first >= floor and (early or first == floor) and person(reading, first, last) is not None:
            return Voice(first, voice.last, NAME, name, " ".join(tokens.surface(voice.first, voice.last).split()))
        if last < comma:
            break
    return voice


def _with_role(reading: Reading, voice: Voice, floor: int) -> Voice:
    """The voice of a body with the role that somebody has there: profesor dari [Al Azhar University]."""
    tokens, i = reading.tokens, voice.first
    if voice.how == NAME or i - floor < 2 or reading.tagged(i - 1, "no_subject") is None:
        return voice
    for k in range(i - 2, max(floor, i - _ROLE), -1):
        if tokens.kind[k] != WORD:
            break
        if reading.tagged(k, "calling") or reading.tagged(k, "office"):
            whole = voice_of(reading, k, voice.last)
            return whole if whole.how == NAME else voice._replace(first=k)
        if tokens.capital[k]:
            break
    return voice


def office_behind(reading: Reading, i: int) -> str:
    """The office behind a name: ucap Vanny Yulia, [Kepala Seksi Penerangan Hukum], ..."""
    tokens = reading.tokens
    if i + 1 >= len(tokens.word) or tokens.word[i] != "," or reading.tagged(i + 1, "office") is None:
        return ""
    j = i + 1
    while j < len(tokens.word) and tokens.kind[j] == WORD:
        hit = reading.tagged(j, "office")
        if not tokens.capital[j] and hit is None and reading.tagged(j, "particle") is None:
            break
        j = hit.last if hit is not None else j + 1
    return " ".join(tokens.surface(i + 1, j).split())
