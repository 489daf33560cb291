"""attribute: which word of saying, if any, gives words in quotation marks to somebody."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Sequence

from selisih.languages.called import BODY, NAME, NOBODY, PRONOUN
from selisih.languages.quoted import Quoted
from selisih.languages.reading import Reading
from selisih.languages.speech import Cue, sentence_start
from selisih.languages.voices import voice_after
from selisih.text.tokens import LINE, WORD

# How the words hang together with their word of saying: right beside it, in its sentence, or after another quotation.
NEAR, LOOSE, CONTINUED = "near", "loose", "continued"

_STOPS = frozenset((".", "!", "?", "…"))
_QUOTES = frozenset("\"“”„«»'‘’")
_AHEAD = 16  # tokens a subject behind a quotation may take up to its verb: "...," Ketua KPU Hasyim Asy'ari menegaskan
_BACK = 45  # tokens a word of saying may stand before the quotation it leads in
_MEMORY = 4  # sentences after which a speaker is forgotten

Found = tuple[Cue | None, str]


def attribute(reading: Reading, q: Quoted, said: Sequence[Cue], quoting: bool) -> Found:
    """The cue of a quotation and how it is tied to it (NEAR, LOOSE, CONTINUED); an empty string where it is nobody's.

    `said` are the cues outside of quotations; `quoting` whether the text has quoted somebody before.
    """
    behind = _behind(reading, q, said)
    if behind is not None:
        return behind, NEAR
    before = _before(reading, q, said)
    if before is not None:
        return before, NEAR if _leads_in(reading, before, q) else LOOSE
    later = _later(reading, q, said)
    if later is not None:
        return later, LOOSE
    return None, CONTINUED if not q.closed or _continues(reading, q, said, quoting) else ""


def _first(cue: Cue) -> int:
    return cue.first


def _after_marks(reading: Reading, q: Quoted) -> tuple[int, bool]:
    """The first word behind a quotation, past marks and a `demikian`; and whether there was such a word."""
    tokens = reading.tokens
    count = len(tokens.word)
    i = q.close + 1
    while i < count and (tokens.word[i] in _QUOTES or tokens.word[i] in (",", ".", "-", "–", "—")):
        i += 1
    so = reading.tagged(i, "so") if i < count else None
    return (so.last, True) if so is not None else (i, False)


def _behind(reading: Reading, q: Quoted, said: Sequence[Cue]) -> Cue | None:
    """The cue that stands right behind: "...," kata Putin; "...," he said; "...", demikian tertulis dalam dokumen."""
    tokens = reading.tokens
    i, so = _after_marks(reading, q)
    if i >= len(tokens.word) or tokens.kind[i] == LINE:
        return None
    k = bisect_left(said, i, key=_first)
    if k == len(said):
        return _paper(reading, i) if so else None
    cue = said[k]
    if cue.first == i and cue.sort not in ("active", "plain", "loose"):
        return cue
    if so:
        return _paper(reading, i)
    if cue.sort in ("stem", "passive", "written", "according") or cue.first - i > _AHEAD or cue.voice.how == NOBODY:
        return None
    if not i <= cue.voice.first <= i + 2 or reading.sentence[cue.first] != reading.sentence[i]:
        return None
    inner = tokens.word[q.close - 1]
    if inner == "." or any(tokens.word[j] in _STOPS for j in range(q.close + 1, i)) or _opens_next(reading, cue, inner):
        return None
    if (
        inner not in (",", "?", "!", "…")
        and tokens.word[q.close + 1] != ","
        and cue.sort in ("active", "plain", "loose")
    ):
        return None
    return cue


def _paper(reading: Reading, i: int) -> Cue | None:
    """A cue without a verb: "...", demikian keterangan BNPB; "...", demikian Arief Prasetyo."""
    if i >= len(reading.tokens.word):
        return None
    voice = voice_after(reading, i)
    if reading.tagged(i, "speech_document") is not None:
        return Cue(i, i, "written", voice)
    return Cue(i, i, "stem", voice) if voice.how in (NAME, BODY) else None


def _opens_next(reading: Reading, cue: Cue, inner: str) -> bool:
    """Whether a cue between two quotations leads in the second one: "...". Dia menambahkan, "..." """
    word = reading.tokens.word
    k = cue.end
    while k < len(word) and word[k] in (",", ":"):
        k += 1
    return k < len(word) and k > cue.end and word[k] in _QUOTES and inner not in (",", "?", "!")


def _before(reading: Reading, q: Quoted, said: Sequence[Cue]) -> Cue | None:
    """The last cue before the quotation in its sentence."""
    tokens = reading.tokens
    i = q.open
    if i == 0 or tokens.kind[i - 1] == LINE or tokens.word[i - 1] in _STOPS:
        return None
    start = sentence_start(reading, i)
    k = bisect_right(said, i, key=_first) - 1
    while k >= 0 and said[k].first >= max(start, i - _BACK):
        cue = said[k]
        usable = cue.sort not in ("written", "stem", "passive") or cue.voice.how != NOBODY
        if usable and cue.last <= i:
            return cue
        k -= 1
    return None


def _leads_in(reading: Reading, cue: Cue, q: Quoted) -> bool:
    """Whether nothing but a mark, an object or a `bahwa` stands between the cue and the quotation."""
    return q.open - cue.end <= 2


def _later(reading: Reading, q: Quoted, said: Sequence[Cue]) -> Cue | None:
    """A cue that closes the sentence the quotation is part of: Isinya "..." wilayah, kata Jokowi."""
    i = q.close + 1
    if i >= len(reading.tokens.word):
        return None
    _, end = reading.sentence_of(i)
    if reading.tokens.word[q.close - 1] in _STOPS:
        return None
    for k in range(bisect_left(said, i, key=_first), len(said)):
        cue = said[k]
        if cue.first >= end or cue.first - i > _BACK:
            return None
        if any(reading.tokens.word[j] in _QUOTES and not reading.tokens.touches(j) for j in range(i, cue.first)):
            return None
        if cue.sort == "stem" or (cue.voice.how == PRONOUN and cue.voice.first == cue.first):
            return cue
        if cue.sort in ("said", "either") and reading.tokens.word[cue.voice.first - 1] == ",":
            return cue
    return None


def _continues(reading: Reading, q: Quoted, said: Sequence[Cue], quoting: bool) -> bool:
    """Whether a quotation without a cue goes on with what somebody was saying: a sentence of its own, or its end."""
    tokens = reading.tokens
    k = bisect_left(said, q.open, key=_first) - 1
    near = k >= 0 and reading.sentence[q.open] - reading.sentence[said[k].first] <= _MEMORY
    if not (quoting or near):
        return False
    i = q.open - 1
    alone = (
        i < 0
        or tokens.kind[i] == LINE
        or tokens.word[i] in _STOPS
        or tokens.word[i] in (":", ";")
        or _after_close(reading, i)
    )
    after = q.close + 1
    ends = tokens.word[q.close - 1] in _STOPS or after >= len(tokens.word) or tokens.kind[after] == LINE
    ends = ends or tokens.word[after] in _STOPS or tokens.word[after] == ";"
    if alone:
        return ends or tokens.word[q.close - 1] in (",", "?", "!")
    head = tokens.kind[i] == WORD and i == sentence_start(reading, i)  # So "the number of deaths is 275"
    words = sum(tokens.kind[j] == WORD for j in range(q.first, q.last))
    return ends and near and (head or words > 5) and not tokens.capital[q.first]


def _after_close(reading: Reading, i: int) -> bool:
    return reading.tokens.word[i] in _QUOTES and i > 0 and reading.tokens.word[i - 1] in _STOPS | {","}
