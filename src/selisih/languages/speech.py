"""cues: every word of saying in a text, with who says it."""

from __future__ import annotations

from functools import lru_cache
from typing import NamedTuple

from selisih.languages.called import DOCUMENT, NOBODY, NOUN, PRONOUN, Voice
from selisih.languages.lexicon import Hit
from selisih.languages.reading import Reading
from selisih.languages.voices import voice_after, voice_before, written_in
from selisih.text.tokens import LINE, MARK, WORD

_BACK = 150  # tokens; a longer sentence was not read right
_DATELINE = 16  # tokens before the dash of a dateline
_DASHES = frozenset("-–—")
_QUOTES = frozenset("\"“”„«»'‘’")


class Cue(NamedTuple):
    """A word of saying at tokens `first` up to `last`, its sort (the value it has in the lexicon) and its voice."""

    first: int
    last: int
    sort: str
    voice: Voice

    @property
    def begin(self) -> int:
        return min(self.first, self.voice.first) if self.voice.how != NOBODY else self.first

    @property
    def end(self) -> int:
        return max(self.last, self.voice.last) if self.voice.how != NOBODY else self.last


@lru_cache(maxsize=8)
def cues(reading: Reading) -> tuple[Cue, ...]:
    """Every word of saying that is one where it stands, in order."""
    barred = {i for tag in ("no_say", "cite") for hit in reading.hits.of(tag) for i in range(hit.first, hit.last)}
    out: list[Cue] = []
    for hit in reading.hits.of("say"):
        if hit.first in barred:
            continue
        cue = _cue(reading, hit)
        if cue is not None:
            out.append(cue)
    return tuple(out)


def _cue(reading: Reading, hit: Hit) -> Cue | None:
    tokens, i = reading.tokens, hit.first
    sort = hit.value
    if tokens.capital[i] and not (reading.begins[i] and sort in ("according", "passive", "stem", "written")):
        return None
    start = past_dateline(reading, sentence_start(reading, i), i)
    own = _own(reading, hit)
    if sort in ("stem", "written") and not _parted(reading, i, start):
        voice = voice_before(reading, i, start) if sort == "written" else Voice(i, i, NOBODY)
        return Cue(i, hit.last, sort, voice) if voice.how == DOCUMENT else None  # Pasal 5 berbunyi: "..."
    if own:
        voice = Voice(i, hit.last, PRONOUN)
    elif sort in ("stem", "passive", "according") or (sort in ("either", "said") and _after_quotation(reading, i)):
        voice = voice_after(reading, hit.last)
    elif sort == "written":
        voice = written_in(reading, hit.last)
        if voice.how == NOBODY:
            voice = voice_before(reading, i, start)
    else:
        voice = voice_before(reading, i, start)
    if sort == "stem" and voice.how in (NOBODY, NOUN) and not _after_quotation(reading, i):
        return None
    return Cue(i, hit.last, sort, voice)


def _own(reading: Reading, hit: Hit) -> bool:
    """Whether the word carries its speaker as an ending: ujarnya, menurutnya."""
    owned = reading.lexicon.shape("owned").fullmatch(reading.tokens.word[hit.last - 1])
    return owned is not None and hit.value in ("stem", "according") and owned[1] in reading.lexicon.values("say")


def sentence_start(reading: Reading, i: int) -> int:
    """The first token of the sentence of token i, not reaching back over a quotation that a full stop ends."""
    tokens = reading.tokens
    start = max(reading.sentence_of(i)[0], i - _BACK)
    for k in range(i - 1, start, -1):
        if (
            tokens.word[k] in _QUOTES
            and tokens.kind[k] == MARK
            and tokens.word[k - 1] in (".", "!", "?")
            and k + 1 <= i
        ):
            after = tokens.text[tokens.start[k + 1] : tokens.start[k + 1] + 1]
            if after.isupper() and not tokens.touches(k + 1):
                return k + 1
    while start < i and tokens.kind[start] == LINE:
        start += 1
    return start


def past_dateline(reading: Reading, start: int, end: int) -> int:
    """The token behind the dash of a dateline that begins a sentence: Bethlehem, Palestina (ANTARA) - Uskup ..."""
    tokens = reading.tokens
    for k in range(start, min(start + _DATELINE, end)):
        if tokens.word[k] in _DASHES and k > start and not tokens.touches(k + 1):
            return k + 1
        if tokens.kind[k] == WORD and not tokens.capital[k] and not tokens.touches(k):
            break
    return start


def _parted(reading: Reading, i: int, start: int) -> bool:
    """Whether a mark, a line or a word like `demikian` stands before token i, as before `kata Putin`."""
    tokens = reading.tokens
    before = tokens.word[i - 1]
    if i == start or tokens.kind[i - 1] == LINE or before in _QUOTES or before in ",.!?;…-–—)]":
        return True
    return reading.ending(i, "so", 2) is not None


def _after_quotation(reading: Reading, i: int) -> bool:
    word = reading.tokens.word
    k = i - 1
    while k > 0 and word[k] in (",", ".", "?", "!"):
        k -= 1
    return k >= 0 and (word[k] in _QUOTES or "so" in reading.hits.tags(k))
