"""cues: every word of saying in a text, with who says it."""

from __future__ import annotations

from bisect import bisect_left
from functools import lru_cache
from typing import NamedTuple

from selisih.languages.lexicon import Hit
from selisih.languages.names import begins, capital, dotted, names, person, run_end, spelled
from selisih.languages.reading import Reading
from selisih.text.tokens import LINE, MARK, NUMBER, WORD

NAME, BODY, OFFICE, PRONOUN, DOCUMENT, NOUN, NOBODY = "name", "body", "office", "pronoun", "document", "noun", "nobody"

_QUOTES = frozenset("\"“”„«»'‘’")
_RELATIVE, _THAT = frozenset(("yang", "who", "which")), frozenset(("itu", "tersebut", "ini"))
_REACH = 30  # tokens a phrase behind a word of saying may have
_LOWER = 6  # words without a capital it may begin with: juru bicara kementerian luar negeri Rusia ...


class Voice(NamedTuple):
    """Who speaks: the tokens of the phrase, how it is said (one of the constants here), name and office as written."""

    first: int
    last: int
    how: str
    name: str = ""
    office: str = ""


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
    barred = {i for tag in ("no_say", "cite") for hit in reading.hits.get(tag, ()) for i in range(hit.first, hit.last)}
    out: list[Cue] = []
    for hit in reading.hits.get("say", ()):
        if hit.first in barred:
            continue
        cue = _cue(reading, hit, out[-1].end if out else 0)
        if cue is not None:
            out.append(cue)
    return tuple(out)


def _cue(reading: Reading, hit: Hit, floor: int) -> Cue | None:
    tokens, i = reading.tokens, hit.first
    sort = hit.value
    if capital(tokens, i) and not (begins(reading, i) and sort in ("according", "passive", "stem", "written")):
        return None
    start = sentence_start(reading, i)
    own = _own(reading, hit)
    if sort in ("stem", "written") and not _parted(reading, i, start):
        voice = voice_before(reading, i, start) if sort == "written" else Voice(i, i, NOBODY)
        return Cue(i, hit.last, sort, voice) if voice.how == DOCUMENT else None  # Pasal 5 berbunyi: "..."
    if own:
        voice = Voice(i, hit.last, PRONOUN)
    elif sort in ("stem", "passive", "according") or (sort in ("either", "said") and _after_quotation(reading, i)):
        voice = voice_after(reading, hit.last)
    elif sort == "written":
        voice = _written(reading, hit.last)
        if voice.how == NOBODY:
            voice = voice_before(reading, i, start)
    else:
        voice = voice_before(reading, i, start)
    if sort == "stem" and voice.how in (NOBODY, NOUN) and not _after_quotation(reading, i):
        return None
    return Cue(i, hit.last, sort, voice)


def _own(reading: Reading, hit: Hit) -> bool:
    """Whether the word carries its speaker as an ending: ujarnya, menurutnya."""
    word = reading.tokens.word[hit.last - 1]
    if not word.endswith("nya") or hit.value not in ("stem", "according"):
        return False
    return any(e.tag == "say" and e.words == (word[:-3],) for e in reading.lexicon.entries.get(word[:-3], ()))


def sentence_start(reading: Reading, i: int) -> int:
    """The first token of the sentence of token i, not reaching back over a quotation that a full stop ends."""
    tokens = reading.tokens
    start, _ = reading.sentence_of(i)
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


def _parted(reading: Reading, i: int, start: int) -> bool:
    """Whether a mark, a line or a word like `demikian` stands before token i, as before `kata Putin`."""
    tokens = reading.tokens
    if i == start or tokens.kind[i - 1] == LINE or tokens.word[i - 1] in _QUOTES or tokens.word[i - 1] in ",.!?;…-–—)]":
        return True
    return any(hit.last == i for k in (i - 1, i - 2) if (hit := reading.tagged(k, "so")) is not None)


def _after_quotation(reading: Reading, i: int) -> bool:
    word = reading.tokens.word
    k = i - 1
    while k > 0 and word[k] in (",", ".", "?", "!"):
        k -= 1
    return k >= 0 and (word[k] in _QUOTES or any(h.tag == "so" for h in reading.at.get(k, ())))


def voice_after(reading: Reading, i: int) -> Voice:
    """Who is named by the phrase that begins at token i: kata [Presiden Rusia Vladimir Putin] dalam ..."""
    tokens = reading.tokens
    count = len(tokens.word)
    while i < count and tokens.word[i] in ("oleh", "by", "the", "para", ":"):
        i += 1
    nobody = Voice(i, i, NOBODY)
    if i >= count or reading.skipped[i]:
        return nobody
    if reading.tagged(i, "pronoun"):
        return Voice(i, i + 1, PRONOUN)
    paper = reading.tagged(i, "speech_document")
    if paper is not None and not capital(tokens, i):
        body = voice_after(reading, paper.last) if _names_body(reading, paper.last) else nobody
        return body if body.how in (NAME, BODY) else Voice(i, paper.last, DOCUMENT, tokens.surface(i, paper.last))
    voice = _voice(reading, i, _phrase_end(reading, i))
    return voice._replace(office=_office_behind(reading, voice.last)) if voice.how == NAME and not voice.office else voice


def _office_behind(reading: Reading, i: int) -> str:
    """The office behind a name: ucap Vanny Yulia, [Kepala Seksi Penerangan Hukum], ..."""
    tokens = reading.tokens
    if i + 1 >= len(tokens.word) or tokens.word[i] != "," or reading.tagged(i + 1, "office") is None:
        return ""
    j = i + 1
    while j < len(tokens.word) and tokens.kind[j] == WORD:
        hit = reading.tagged(j, "office")
        if not capital(tokens, j) and hit is None and reading.tagged(j, "particle") is None:
            break
        j = hit.last if hit is not None else j + 1
    return " ".join(tokens.surface(i + 1, j).split())


def _names_body(reading: Reading, i: int) -> bool:
    """Whether a paper is called by whose it is: keterangan BNPB, keterangan tertulis Kemlu."""
    return i < len(reading.tokens.word) and capital(reading.tokens, i)


def _phrase_end(reading: Reading, first: int) -> int:
    tokens = reading.tokens
    count, j, lower, commas, named = len(tokens.word), first, 0, 0, False
    while j < min(count, first + _REACH) and not reading.skipped[j]:
        word, kind = tokens.word[j], tokens.kind[j]
        if kind == WORD and capital(tokens, j):
            if _stops(reading, j, True):
                break
            if named and tokens.word[j - 1] == ",":
                break
            j = max(run_end(reading, j), j + 1)
            named = person(reading, first, j) is not None
        elif kind == WORD:
            hit = reading.tagged(j, "office") or reading.tagged(j, "calling") or reading.tagged(j, "honorific")
            joint = reading.tagged(j, "particle")
            if named:
                break
            if hit is not None:
                j = hit.last
            elif joint is not None and joint.value == "body" and j + 1 < count and capital(tokens, j + 1) and j > first:
                j += 1
            elif _stops(reading, j, False) or lower >= _LOWER:
                break
            else:
                j, lower = j + 1, lower + 1
        elif word == "(" and (close := _abbreviates(reading, j)):
            j, named = close, False
        elif named or kind == LINE:
            break
        elif kind == NUMBER:
            if not tokens.touches(j):
                break
            j += 1
        elif word == "," and commas < 3 and j + 1 < count and j > first and _goes_on(reading, j + 1):
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


def _stops(reading: Reading, j: int, capitals: bool) -> bool:
    """Whether a word cannot be part of the phrase that names a speaker."""
    tags = {h.tag for h in reading.at.get(j, ())}
    if not tags.isdisjoint(("weekday", "cite", "day_word")):
        return True
    return not capitals and not tags.isdisjoint(("no_subject", "stopword", "say", "adverb", "pronoun", "month"))


def _goes_on(reading: Reading, j: int) -> bool:
    """Whether the phrase before a comma goes on behind it: kata Ketua Umum PSSI, Erick Thohir."""
    tokens = reading.tokens
    if j >= len(tokens.word):
        return False
    if tokens.word[j] in ("dan", "serta", "and") and j + 1 < len(tokens.word):
        return capital(tokens, j + 1)  # Politik, Hukum, dan Keamanan
    return (capital(tokens, j) and not _stops(reading, j, True)) or tokens.word[j] in ("yakni", "yaitu")


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
    if not capital(tokens, close) and not (tokens.word[close] == "," and _goes_on(reading, close + 1)):
        return 0
    surface = tokens.text[tokens.start[short[0]] : tokens.end[short[0]]]
    return close if len(surface) > 1 and (surface.isupper() or not surface[1:].islower()) else 0


def _voice(reading: Reading, first: int, last: int) -> Voice:
    """What a phrase names: a person, an office alone, a body, or just a noun."""
    tokens = reading.tokens
    if last <= first:
        return Voice(first, first, NOBODY)
    found = person(reading, first, last)
    heads = [i for i in range(first, last) if capital(tokens, i)]
    if found is not None and not found.office and any(_of_body(reading, i) for i in heads):
        return Voice(first, last, BODY, spelled(tokens, heads[0], last))
    if found is not None:
        return Voice(first, last, NAME, found.name, found.office)
    official = _official(reading, first, last)
    behind = tokens.word[last] if last < len(tokens.word) else ""
    if official and (heads or reading.tagged(official[0], "office")):
        return Voice(first, last, OFFICE, "", " ".join(tokens.surface(official[0], last).split()))
    if behind in _THAT and official:
        return Voice(first, last + 1, PRONOUN)
    if heads:
        return Voice(first, last, BODY, spelled(tokens, heads[0], last))
    return Voice(first, last, NOUN, " ".join(tokens.surface(first, min(last, first + 3)).split()))


def _official(reading: Reading, first: int, last: int) -> list[int]:
    """The words of a phrase that say what office somebody holds, or what they are called by."""
    return [i for i in range(first, last) if reading.tagged(i, "office") or reading.tagged(i, "calling")]


@lru_cache(maxsize=8)
def _named(reading: Reading) -> frozenset[int]:
    """The tokens of all proper names."""
    return frozenset(i for first, last, _ in names(reading) for i in range(first, last))


def _antecedent(reading: Reading, i: int, floor: int) -> Voice:
    """Who or what a relative word at token i refers to: Surat Edaran Danantara ... yang menyebutkan."""
    tokens = reading.tokens
    papers = reading.between("speech_document", max(floor, i - 12), i)
    if papers:
        return Voice(papers[-1].first, i, DOCUMENT, " ".join(tokens.surface(papers[-1].first, papers[-1].last).split()))
    found = [n for n in names(reading) if floor <= n[0] and i - 3 <= n[1] <= i]
    return _phrase_before(reading, floor, found[-1][1]) if found else Voice(i, i, NOBODY)


def _of_body(reading: Reading, i: int) -> bool:
    return any(h.tag in ("office_word", "body_head", "level") for h in reading.at.get(i, ()))


def _written(reading: Reading, i: int) -> Voice:
    """The document that words stand in: tertulis dalam dokumen tersebut."""
    tokens = reading.tokens
    for k in range(i, min(i + 6, len(tokens.word))):
        hit = reading.tagged(k, "speech_document")
        if hit is not None:
            return Voice(i, hit.last, DOCUMENT, " ".join(tokens.surface(k, hit.last).split()))
        if tokens.kind[k] != WORD:
            break
    return Voice(i, i, NOBODY)


def voice_before(reading: Reading, verb: int, floor: int) -> Voice:
    """Who is the subject of the word of saying at token `verb`, not looking back beyond token `floor`."""
    tokens = reading.tokens
    end = verb
    while end > floor and _is_adverb(reading, end - 1):
        end -= 1
    prev = end - 1
    nobody = Voice(verb, verb, NOBODY)
    if prev < floor:
        prev = end = verb - 1 if verb > floor else floor
        if prev < floor or end == floor:
            return nobody
    if reading.tagged(prev, "pronoun"):
        return Voice(prev, prev + 1, PRONOUN)
    paper = _ends_with(reading, "speech_document", prev)
    if paper is not None:
        return Voice(paper, prev + 1, DOCUMENT, " ".join(tokens.surface(paper, prev + 1).split()))
    if capital(tokens, prev) and reading.tagged(prev, "no_name"):
        return nobody
    if tokens.word[prev] in _RELATIVE:
        return _antecedent(reading, prev, floor)
    if capital(tokens, prev) and begins(reading, prev) and prev not in _named(reading):
        return Voice(prev, prev + 1, NOUN, tokens.surface(prev, prev + 1))
    if capital(tokens, prev) or any(_ends_with(reading, t, prev) is not None for t in ("office", "calling")):
        voice = _phrase_before(reading, floor, prev + 1)
        if voice.how != NAME and tokens.word[end] in _THAT and _official(reading, voice.first, voice.last):
            return Voice(voice.first, end + 1, PRONOUN)  # Politikus PDIP itu menyebut
        if voice.how in (NAME, OFFICE, BODY) or not capital(tokens, prev):
            return voice
    voice = _in_zone(reading, floor, end)
    if voice.how != NOBODY:
        return voice
    if tokens.kind[prev] == WORD and prev - floor < 6 and not _stops(reading, prev, False):
        return Voice(prev, prev + 1, NOUN, tokens.surface(prev, prev + 1))
    return nobody


def _is_adverb(reading: Reading, i: int) -> bool:
    return _ends_with(reading, "adverb", i) is not None


def _ends_with(reading: Reading, tag: str, i: int) -> int | None:
    """The first token of the hit of a tag that ends with token i."""
    for k in range(i, max(-1, i - 3), -1):
        hit = reading.tagged(k, tag)
        if hit is not None and hit.last == i + 1:
            return k
    return None


def _phrase_before(reading: Reading, floor: int, last: int) -> Voice:
    """The name that ends before token `last`, with the office before it, as far back as they reach."""
    tokens = reading.tokens
    s = last - 1
    while s > floor:
        k = s - 1
        if tokens.kind[k] == WORD and capital(tokens, k):
            if _stops(reading, k, True) or (begins(reading, k) and reading.tagged(k, "no_name")):
                break
        elif tokens.kind[k] == WORD:
            start = next((b for t in ("office", "calling") if (b := _ends_with(reading, t, k)) is not None), None)
            joint = reading.tagged(k, "particle")
            if start is not None and start >= floor:
                s = start
                continue
            if joint is None or not capital(tokens, k - 1):
                break
        elif (
            not (tokens.word[k] == "." and dotted(reading, k - 1))
            and not (tokens.word[k] in _QUOTES and capital(tokens, k - 1))
            and not (tokens.word[k] in "-/" and tokens.touches(k) and tokens.touches(k + 1))
        ):
            break
        s = k
    return _voice(reading, s, last)


def _in_zone(reading: Reading, first: int, last: int) -> Voice:
    """The first person named between two tokens who is no object of a preposition; else the first office or body."""
    tokens = reading.tokens
    other = Voice(first, first, NOBODY)
    for hit in reading.between("pronoun", first, last):
        if not _governed(reading, hit.first, first):
            other = Voice(hit.first, hit.last, PRONOUN)
            break
    reach = first
    found = names(reading)
    for i, after, _ in found[bisect_left(found, (first, 0, "")) : bisect_left(found, (last, 0, ""))]:
        if i < reach or _stops(reading, i, True):
            continue
        if other.how == PRONOUN and other.first < i:
            return other
        end = reach = min(max(_phrase_end(reading, i), after), last)
        if not _governed(reading, i, first):
            voice = _voice(reading, _phrase_before(reading, first, i + 1).first, end)
            if voice.how == NAME:
                return voice if other.how != OFFICE or voice.office else voice._replace(office=other.office)
            if voice.how in (OFFICE, BODY) and other.how == NOBODY:
                other = voice
    return other


def _governed(reading: Reading, i: int, floor: int) -> bool:
    """Whether a preposition stands before a phrase: `dalam rapat di Kantor Bupati Cianjur`."""
    for k in range(i - 1, max(floor, i - 4) - 1, -1):
        if reading.tokens.kind[k] != WORD:
            return False
        if reading.tagged(k, "no_subject"):
            return True
    return False
